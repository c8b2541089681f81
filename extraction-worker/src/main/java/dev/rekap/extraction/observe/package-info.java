/** What an operator sees of the extractor: metrics and health. */
@NullMarked
package dev.rekap.extraction.observe;

import org.jspecify.annotations.NullMarked;
