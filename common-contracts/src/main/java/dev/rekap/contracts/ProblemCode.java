package dev.rekap.contracts;

import java.util.Locale;

/** What is wrong with an HTTP call, as a stable code that clients decide by. Each product declares its own codes, as an enum. */
public interface ProblemCode {

    /** The stable name, in capitals with underscores. */
    String name();

    /** The HTTP status, 400 to 599. */
    int status();

    /** The text for the user: English for an English locale, else Indonesian. */
    String text(Locale locale);
}
