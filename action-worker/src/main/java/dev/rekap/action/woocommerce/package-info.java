/** WooCommerce: drafts of products, prices and stock, pictures, and the check of a shop. */
@NullMarked
package dev.rekap.action.woocommerce;

import org.jspecify.annotations.NullMarked;
