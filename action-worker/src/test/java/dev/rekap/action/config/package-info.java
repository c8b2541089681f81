/** Tests. */
@NullMarked
package dev.rekap.action.config;

import org.jspecify.annotations.NullMarked;
