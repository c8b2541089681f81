/** Tests against the running service, with a real broker, database and blob store. */
@NullMarked
package dev.rekap.report.running;

import org.jspecify.annotations.NullMarked;
