/** Settings, and which extractor they ask for; the only room that knows all others. */
@NullMarked
package dev.rekap.extraction.wiring;

import org.jspecify.annotations.NullMarked;
