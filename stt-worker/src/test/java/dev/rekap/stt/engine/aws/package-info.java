/** Tests of the room of the same name. */
@NullMarked
package dev.rekap.stt.engine.aws;

import org.jspecify.annotations.NullMarked;
