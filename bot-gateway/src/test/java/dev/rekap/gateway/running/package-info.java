/** The gateway as it runs, with real PostgreSQL and broker. */
@NullMarked
package dev.rekap.gateway.running;

import org.jspecify.annotations.NullMarked;
