/** Amazon Transcribe, by its jobs. */
@NullMarked
package dev.rekap.stt.engine.aws;

import org.jspecify.annotations.NullMarked;
