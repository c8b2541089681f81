/** The same parts as containers, where a Docker engine answers. */
@NullMarked
package dev.rekap.environment.docker;

import org.jspecify.annotations.NullMarked;
