/** Starts and stops parts with the service. */
@NullMarked
package dev.rekap.gateway.channel.lifecycle;

import org.jspecify.annotations.NullMarked;
