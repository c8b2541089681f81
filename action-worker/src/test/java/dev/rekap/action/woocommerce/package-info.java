/** Tests. */
@NullMarked
package dev.rekap.action.woocommerce;

import org.jspecify.annotations.NullMarked;
