/** Tests. */
@NullMarked
package dev.rekap.model.settings;

import org.jspecify.annotations.NullMarked;
