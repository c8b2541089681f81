/** What all speech engines have in common: how one is described, selected and called. */
@NullMarked
package dev.rekap.stt.engine;

import org.jspecify.annotations.NullMarked;
