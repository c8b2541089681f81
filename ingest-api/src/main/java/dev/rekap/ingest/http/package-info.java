/** The HTTP API: multipart uploads in, answers and problem documents out. */
@NullMarked
package dev.rekap.ingest.http;

import org.jspecify.annotations.NullMarked;
