/** Tests of the simulated shop. */
@NullMarked
package dev.rekap.shop;

import org.jspecify.annotations.NullMarked;
