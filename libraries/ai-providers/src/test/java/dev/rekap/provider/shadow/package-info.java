/** Tests of this package. */
@NullMarked
package dev.rekap.provider.shadow;

import org.jspecify.annotations.NullMarked;
