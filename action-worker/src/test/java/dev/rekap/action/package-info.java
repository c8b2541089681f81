/** Tests. */
@NullMarked
package dev.rekap.action;

import org.jspecify.annotations.NullMarked;
