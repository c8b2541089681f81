/** Tests of the room of the same name. */
@NullMarked
package dev.rekap.stt.cli;

import org.jspecify.annotations.NullMarked;
