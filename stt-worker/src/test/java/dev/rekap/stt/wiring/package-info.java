/** Tests of the room of the same name. */
@NullMarked
package dev.rekap.stt.wiring;

import org.jspecify.annotations.NullMarked;
