/** The parts as programs of this machine, each on 127.0.0.1 with its own credentials. */
@NullMarked
package dev.rekap.environment.parts;

import org.jspecify.annotations.NullMarked;
