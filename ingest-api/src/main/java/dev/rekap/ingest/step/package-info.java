/** Accepts uploads, seals and closes reports, completes what broke off, and takes results of workers outside the cluster. */
@NullMarked
package dev.rekap.ingest.step;

import org.jspecify.annotations.NullMarked;
