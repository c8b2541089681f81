/** The HTTP API of decisions, policies and users. */
@NullMarked
package dev.rekap.decision.http;

import org.jspecify.annotations.NullMarked;
