/** Tests of what is said. */
@NullMarked
package dev.rekap.gateway.texts;

import org.jspecify.annotations.NullMarked;
