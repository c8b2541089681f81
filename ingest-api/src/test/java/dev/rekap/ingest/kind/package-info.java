@NullMarked
package dev.rekap.ingest.kind;

import org.jspecify.annotations.NullMarked;
