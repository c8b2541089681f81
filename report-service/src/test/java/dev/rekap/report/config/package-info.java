/** Puts the parts together. */
@NullMarked
package dev.rekap.report.config;

import org.jspecify.annotations.NullMarked;
