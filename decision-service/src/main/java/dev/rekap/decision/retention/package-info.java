/** Deletes decisions and forgets users. */
@NullMarked
package dev.rekap.decision.retention;

import org.jspecify.annotations.NullMarked;
