/** Tests of markers. */
@NullMarked
package dev.rekap.blob.markers;

import org.jspecify.annotations.NullMarked;
