/** Tests of metrics and health. */
@NullMarked
package dev.rekap.extraction.observe;

import org.jspecify.annotations.NullMarked;
