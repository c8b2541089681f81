/** The program that decodes: it runs in a process of its own, and libav in it. */
@NullMarked
package dev.rekap.media.decoder;

import org.jspecify.annotations.NullMarked;
