/** Tests of the conversation. */
@NullMarked
package dev.rekap.gateway.conversation;

import org.jspecify.annotations.NullMarked;
