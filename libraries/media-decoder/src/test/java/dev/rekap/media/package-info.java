/** Tests of the decoder processes. */
@NullMarked
package dev.rekap.media;

import org.jspecify.annotations.NullMarked;
