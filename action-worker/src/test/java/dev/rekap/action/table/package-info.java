/** Tests. */
@NullMarked
package dev.rekap.action.table;

import org.jspecify.annotations.NullMarked;
