/** The life of a local stack: what was asked for, its directory, its commands, its end. */
@NullMarked
package dev.rekap.localstack.server;

import org.jspecify.annotations.NullMarked;
