/** What the simulated Telegram knows, without HTTP. */
@NullMarked
package dev.rekap.localstack.botapi;

import org.jspecify.annotations.NullMarked;
