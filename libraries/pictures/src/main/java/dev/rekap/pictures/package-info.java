/** Pictures of unknown origin: what their headers say, and one normal form for all. */
@NullMarked
package dev.rekap.pictures;

import org.jspecify.annotations.NullMarked;
