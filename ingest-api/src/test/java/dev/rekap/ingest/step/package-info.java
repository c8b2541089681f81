/** Tests of the steps, with fakes. */
@NullMarked
package dev.rekap.ingest.step;

import org.jspecify.annotations.NullMarked;
