/** Tests. */
@NullMarked
package dev.rekap.model.evidence;

import org.jspecify.annotations.NullMarked;
