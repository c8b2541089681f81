/** Settings of models that every service with models shares. */
@NullMarked
package dev.rekap.model.settings;

import org.jspecify.annotations.NullMarked;
