/** Tests of the program. */
@NullMarked
package dev.rekap.shop.http;

import org.jspecify.annotations.NullMarked;
