/** Tests of the room of the same name. */
@NullMarked
package dev.rekap.stt.observe;

import org.jspecify.annotations.NullMarked;
