/** Reads records with a language model, and believes of its answer only what was said. */
@NullMarked
package dev.rekap.extraction.model;

import org.jspecify.annotations.NullMarked;
