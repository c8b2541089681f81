/** What the steps need of the database. */
@NullMarked
package dev.rekap.decision.port;

import org.jspecify.annotations.NullMarked;
