/** The queue of updates, and the lanes in which they are handled. */
@NullMarked
package dev.rekap.gateway.updates;

import org.jspecify.annotations.NullMarked;
