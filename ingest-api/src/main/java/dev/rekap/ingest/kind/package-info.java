/** Tells by its content what a file of a message is. */
@NullMarked
package dev.rekap.ingest.kind;

import org.jspecify.annotations.NullMarked;
