/** Wiring and settings. */
@NullMarked
package dev.rekap.report.config;

import org.jspecify.annotations.NullMarked;
