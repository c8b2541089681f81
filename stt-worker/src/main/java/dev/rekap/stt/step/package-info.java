/** The steps of the worker: from a message to a transcript or a named failure, paid once. */
@NullMarked
package dev.rekap.stt.step;

import org.jspecify.annotations.NullMarked;
