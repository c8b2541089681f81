/** Telegram in, Telegram out. */
@NullMarked
package dev.rekap.gateway;

import org.jspecify.annotations.NullMarked;
