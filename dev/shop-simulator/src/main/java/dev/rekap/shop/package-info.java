/** The state of a simulated shop, and what WooCommerce and WordPress make of a request. */
@NullMarked
package dev.rekap.shop;

import org.jspecify.annotations.NullMarked;
