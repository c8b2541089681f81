/** Indonesian as people write and speak it: words, and numbers in digits and in words. */
@NullMarked
package dev.rekap.indonesian;

import org.jspecify.annotations.NullMarked;
