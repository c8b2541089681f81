/** The Bot API: calls, downloads, updates by polling or by webhook. */
@NullMarked
package dev.rekap.gateway.telegram;

import org.jspecify.annotations.NullMarked;
