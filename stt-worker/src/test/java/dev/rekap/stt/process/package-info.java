/** Tests of the room of the same name. */
@NullMarked
package dev.rekap.stt.process;

import org.jspecify.annotations.NullMarked;
