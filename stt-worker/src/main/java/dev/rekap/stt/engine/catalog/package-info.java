/** The list of all speech engines. */
@NullMarked
package dev.rekap.stt.engine.catalog;

import org.jspecify.annotations.NullMarked;
