/** Extraction from the command line: a line of JSON in, a line of JSON out. */
@NullMarked
package dev.rekap.extraction.cli;

import org.jspecify.annotations.NullMarked;
