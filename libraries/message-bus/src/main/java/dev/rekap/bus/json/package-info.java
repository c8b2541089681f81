/** How the contracts are written as JSON. */
@NullMarked
package dev.rekap.bus.json;

import org.jspecify.annotations.NullMarked;
