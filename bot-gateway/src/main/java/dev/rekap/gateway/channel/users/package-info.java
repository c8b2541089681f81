/** The users of the bot, their choices, and who may use it. */
@NullMarked
package dev.rekap.gateway.channel.users;

import org.jspecify.annotations.NullMarked;
