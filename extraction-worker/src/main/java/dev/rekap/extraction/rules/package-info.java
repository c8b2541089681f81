/** Reads orders in spoken Indonesian by a grammar: offline, deterministic, in time linear in the words. */
@NullMarked
package dev.rekap.extraction.rules;

import org.jspecify.annotations.NullMarked;
