/** The simulator as bots and people meet it, over HTTP. */
@NullMarked
package dev.rekap.localstack.telegram;

import org.jspecify.annotations.NullMarked;
