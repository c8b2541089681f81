/** Tests of the program that decodes, in this process. */
@NullMarked
package dev.rekap.media.decoder;

import org.jspecify.annotations.NullMarked;
