/** What the worker looks for in the blob store. */
@NullMarked
package dev.rekap.extraction.blob;

import org.jspecify.annotations.NullMarked;
