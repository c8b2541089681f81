/** Tests of {@code dev.rekap.gateway.channel.jobs}. */
@NullMarked
package dev.rekap.gateway.channel.jobs;

import org.jspecify.annotations.NullMarked;
