/** Tests of a running gateway. */
@NullMarked
package dev.rekap.gateway.channel.running;

import org.jspecify.annotations.NullMarked;
