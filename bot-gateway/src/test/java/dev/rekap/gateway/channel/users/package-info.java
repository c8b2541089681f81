/** Tests of {@code dev.rekap.gateway.channel.users}. */
@NullMarked
package dev.rekap.gateway.channel.users;

import org.jspecify.annotations.NullMarked;
