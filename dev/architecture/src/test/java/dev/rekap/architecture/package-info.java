/** Holds the code and the pages of all modules to one set of rules. */
@NullMarked
package dev.rekap.architecture;

import org.jspecify.annotations.NullMarked;
