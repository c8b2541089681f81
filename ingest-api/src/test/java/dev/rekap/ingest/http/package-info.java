/** Tests of the package of the same name. */
@NullMarked
package dev.rekap.ingest.http;

import org.jspecify.annotations.NullMarked;
