/** HTTP calls of speech APIs, with a deadline and the meaning of their errors. */
@NullMarked
package dev.rekap.stt.engine.http;

import org.jspecify.annotations.NullMarked;
