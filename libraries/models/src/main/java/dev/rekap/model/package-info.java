/** Calls language models of several vendors within a deadline, and holds their answers to a JSON schema. */
@NullMarked
package dev.rekap.model;

import org.jspecify.annotations.NullMarked;
