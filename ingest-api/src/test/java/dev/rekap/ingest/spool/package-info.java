/** Tests of the package of the same name. */
@NullMarked
package dev.rekap.ingest.spool;

import org.jspecify.annotations.NullMarked;
