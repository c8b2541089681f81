/** Tests of the commands. */
@NullMarked
package dev.rekap.extraction.cli;

import org.jspecify.annotations.NullMarked;
