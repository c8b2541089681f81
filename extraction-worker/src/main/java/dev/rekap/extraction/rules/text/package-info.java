/** Words, numbers and their classes in an utterance. */
@NullMarked
package dev.rekap.extraction.rules.text;

import org.jspecify.annotations.NullMarked;
