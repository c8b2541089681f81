/** Settings and wiring of the worker. */
@NullMarked
package dev.rekap.proposal.config;

import org.jspecify.annotations.NullMarked;
