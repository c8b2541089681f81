/** Work that outlives a crash: bringing recordings to the pipeline, sealing, calling off, trying again, forgetting. */
@NullMarked
package dev.rekap.gateway.errands;

import org.jspecify.annotations.NullMarked;
