/** Tests. */
@NullMarked
package dev.rekap.action.observe;

import org.jspecify.annotations.NullMarked;
