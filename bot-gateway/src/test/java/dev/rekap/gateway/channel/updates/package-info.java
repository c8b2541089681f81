/** Tests of {@code dev.rekap.gateway.channel.updates}. */
@NullMarked
package dev.rekap.gateway.channel.updates;

import org.jspecify.annotations.NullMarked;
