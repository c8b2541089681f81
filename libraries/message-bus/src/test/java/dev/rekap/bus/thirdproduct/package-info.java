/** A third product as small as can be: one fact, one queue, one step. It exists in tests only. */
@NullMarked
package dev.rekap.bus.thirdproduct;

import org.jspecify.annotations.NullMarked;
