@NullMarked
package dev.rekap.contracts.orders;

import org.jspecify.annotations.NullMarked;
