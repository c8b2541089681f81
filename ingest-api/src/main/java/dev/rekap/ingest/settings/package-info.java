/** What the operator decides. */
@NullMarked
package dev.rekap.ingest.settings;

import org.jspecify.annotations.NullMarked;
