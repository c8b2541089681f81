/** Jobs about decisions: collect, bring, answer, approve, reject, undo, list. */
@NullMarked
package dev.rekap.gateway.decisions.jobs;

import org.jspecify.annotations.NullMarked;
