/** Tests of this package. */
@NullMarked
package dev.rekap.provider.settings;

import org.jspecify.annotations.NullMarked;
