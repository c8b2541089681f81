/** Tests of words and numbers. */
@NullMarked
package dev.rekap.indonesian;

import org.jspecify.annotations.NullMarked;
