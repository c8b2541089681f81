/** Speech-to-text engines, one class each. */
@NullMarked
package dev.rekap.stt.engine;

import org.jspecify.annotations.NullMarked;
