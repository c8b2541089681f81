/** Tests of the extractor that asks a model. */
@NullMarked
package dev.rekap.extraction.openai;

import org.jspecify.annotations.NullMarked;
