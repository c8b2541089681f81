/** Tests of the client, and of the program through it. */
@NullMarked
package dev.rekap.environment;

import org.jspecify.annotations.NullMarked;
