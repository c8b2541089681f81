/** The conversation about decisions: what is sent, commands, buttons, answers. */
@NullMarked
package dev.rekap.gateway.decisions.conversation;

import org.jspecify.annotations.NullMarked;
