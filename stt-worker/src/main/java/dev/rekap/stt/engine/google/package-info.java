/** Google's Cloud Speech-to-Text, version 2. */
@NullMarked
package dev.rekap.stt.engine.google;

import org.jspecify.annotations.NullMarked;
