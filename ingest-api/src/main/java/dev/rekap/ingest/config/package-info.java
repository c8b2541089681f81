/** Wiring and settings. */
@NullMarked
package dev.rekap.ingest.config;

import org.jspecify.annotations.NullMarked;
