/** Tests. */
@NullMarked
package dev.rekap.action.http;

import org.jspecify.annotations.NullMarked;
