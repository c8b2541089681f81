@NullMarked
package dev.rekap.ingest.earlier;

import org.jspecify.annotations.NullMarked;
