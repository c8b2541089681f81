/** Decisions in a chat, from what is sent to the receipt, with the services as fakes. */
@NullMarked
package dev.rekap.gateway.decisions.running;

import org.jspecify.annotations.NullMarked;
