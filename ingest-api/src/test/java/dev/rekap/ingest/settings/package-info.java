/** Tests of the package of the same name. */
@NullMarked
package dev.rekap.ingest.settings;

import org.jspecify.annotations.NullMarked;
