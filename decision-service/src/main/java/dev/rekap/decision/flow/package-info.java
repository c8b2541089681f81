/** What changes a decision: facts, people and time. Pure functions from one decision to the next. */
@NullMarked
package dev.rekap.decision.flow;

import org.jspecify.annotations.NullMarked;
