/** What an operator sees: metrics and health. */
@NullMarked
package dev.rekap.stt.observe;

import org.jspecify.annotations.NullMarked;
