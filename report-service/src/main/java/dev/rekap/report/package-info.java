/** A report as a value: its files, its timeline, its rows. */
@NullMarked
package dev.rekap.report;

import org.jspecify.annotations.NullMarked;
