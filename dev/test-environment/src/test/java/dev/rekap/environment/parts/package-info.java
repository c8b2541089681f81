/** Tests of dev.rekap.environment.parts. */
@NullMarked
package dev.rekap.environment.parts;

import org.jspecify.annotations.NullMarked;
