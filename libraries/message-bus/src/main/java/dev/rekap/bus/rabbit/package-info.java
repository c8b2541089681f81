/** The delivery promise on RabbitMQ. */
@NullMarked
package dev.rekap.bus.rabbit;

import org.jspecify.annotations.NullMarked;
