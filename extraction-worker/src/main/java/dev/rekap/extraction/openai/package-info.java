/** Reads records with a language model behind any OpenAI-compatible chat endpoint. */
@NullMarked
package dev.rekap.extraction.openai;

import org.jspecify.annotations.NullMarked;
