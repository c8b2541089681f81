/** Starts PostgreSQL, an S3 endpoint and a RabbitMQ node for a machine that has none: the client, and the program. */
@NullMarked
package dev.rekap.environment;

import org.jspecify.annotations.NullMarked;
