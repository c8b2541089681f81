/** Health and metrics for the operator. */
@NullMarked
package dev.rekap.gateway.observe;

import org.jspecify.annotations.NullMarked;
