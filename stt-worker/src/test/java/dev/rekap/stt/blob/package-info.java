/** Tests of the room of the same name. */
@NullMarked
package dev.rekap.stt.blob;

import org.jspecify.annotations.NullMarked;
