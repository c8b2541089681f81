/** Decodes media of unknown origin in processes that hold no secrets and may die. */
@NullMarked
package dev.rekap.media;

import org.jspecify.annotations.NullMarked;
