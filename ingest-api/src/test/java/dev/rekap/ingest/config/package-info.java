/** Tests of the package of the same name. */
@NullMarked
package dev.rekap.ingest.config;

import org.jspecify.annotations.NullMarked;
