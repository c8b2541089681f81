/** Tests. */
@NullMarked
package dev.rekap.action.reply;

import org.jspecify.annotations.NullMarked;
