/** The life of a test environment: what was asked for, its directory, its commands, its end. */
@NullMarked
package dev.rekap.environment.server;

import org.jspecify.annotations.NullMarked;
