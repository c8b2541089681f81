/** The simulated shop over HTTP: its two APIs, its page, and the control of faults. */
@NullMarked
package dev.rekap.shop.http;

import org.jspecify.annotations.NullMarked;
