/** Decides which product a message, a job, a fact or a document belongs to. */
@NullMarked
package dev.rekap.gateway.routing;

import org.jspecify.annotations.NullMarked;
