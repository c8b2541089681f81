/** What is sent for a decision, and what was received of it. */
@NullMarked
package dev.rekap.ingest.material;

import org.jspecify.annotations.NullMarked;
