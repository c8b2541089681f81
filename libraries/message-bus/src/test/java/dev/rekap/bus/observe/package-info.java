/** Tests of the meters of queues. */
@NullMarked
package dev.rekap.bus.observe;

import org.jspecify.annotations.NullMarked;
