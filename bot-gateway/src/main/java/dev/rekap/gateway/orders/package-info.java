/** Orders: reports of voice notes, as their chats see them, and the services that make them. */
@NullMarked
package dev.rekap.gateway.orders;

import org.jspecify.annotations.NullMarked;
