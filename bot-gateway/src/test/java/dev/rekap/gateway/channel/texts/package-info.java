/** Tests of {@code dev.rekap.gateway.channel.texts}. */
@NullMarked
package dev.rekap.gateway.channel.texts;

import org.jspecify.annotations.NullMarked;
