/** Asks one provider after the other until one answers, within limits, and says what it cost. */
@NullMarked
package dev.rekap.provider;

import org.jspecify.annotations.NullMarked;
