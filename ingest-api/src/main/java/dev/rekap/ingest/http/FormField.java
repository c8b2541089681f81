package dev.rekap.ingest.http;

import dev.rekap.contracts.ProblemCode;

/** A field of a form, with the code of a value that cannot be. */
interface FormField {

    /** The field of each form that holds files. */
    String FILES = "files";

    String label();

    ProblemCode invalid();
}
