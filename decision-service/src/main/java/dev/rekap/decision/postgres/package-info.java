/** Decisions, audit, policies and spending in PostgreSQL. */
@NullMarked
package dev.rekap.decision.postgres;

import org.jspecify.annotations.NullMarked;
