/** Tests of the election. */
@NullMarked
package dev.rekap.gateway.channel.leader;

import org.jspecify.annotations.NullMarked;
