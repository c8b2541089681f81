/** Blobs in the heap: for tests, and for trying a service without a store. */
@NullMarked
package dev.rekap.blob.memory;

import org.jspecify.annotations.NullMarked;
