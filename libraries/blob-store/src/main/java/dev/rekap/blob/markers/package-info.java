/** Looks for markers in the blob store without a call for each look. */
@NullMarked
package dev.rekap.blob.markers;

import org.jspecify.annotations.NullMarked;
