/** What an operator sees of queues: meters, named after OpenTelemetry's conventions for messaging where there is one. */
@NullMarked
package dev.rekap.bus.observe;

import org.jspecify.annotations.NullMarked;
