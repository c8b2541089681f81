/** The delivery promise, in one place: exchange, queues, confirms, retry ladder, parking. */
@NullMarked
package dev.rekap.bus;

import org.jspecify.annotations.NullMarked;
