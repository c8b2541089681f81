/** The service as it runs, seen from outside: real HTTP, a real broker, a real S3. */
@NullMarked
package dev.rekap.ingest.running;

import org.jspecify.annotations.NullMarked;
