/** Tests. */
@NullMarked
package dev.rekap.decision;

import org.jspecify.annotations.NullMarked;
