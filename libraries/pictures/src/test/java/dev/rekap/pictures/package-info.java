/** Tests of pictures. */
@NullMarked
package dev.rekap.pictures;

import org.jspecify.annotations.NullMarked;
