/** Tests. */
@NullMarked
package dev.rekap.action.running;

import org.jspecify.annotations.NullMarked;
