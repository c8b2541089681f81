/** Tests of the launcher's functions, run by bash, and of the demonstration's verdict. */
@NullMarked
package dev.rekap.launcher;

import org.jspecify.annotations.NullMarked;
