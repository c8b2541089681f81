/** Metrics. */
@NullMarked
package dev.rekap.gateway.channel.observe;

import org.jspecify.annotations.NullMarked;
