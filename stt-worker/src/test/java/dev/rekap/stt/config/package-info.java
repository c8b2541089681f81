/** Tests of the room of the same name. */
@NullMarked
package dev.rekap.stt.config;

import org.jspecify.annotations.NullMarked;
