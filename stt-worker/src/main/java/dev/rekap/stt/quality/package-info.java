/** Corrects what engines are known to get wrong: words in silence, and the wrong language. */
@NullMarked
package dev.rekap.stt.quality;

import org.jspecify.annotations.NullMarked;
