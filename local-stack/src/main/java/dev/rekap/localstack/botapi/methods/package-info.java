/** The methods of the Bot API, as a bot calls them. */
@NullMarked
package dev.rekap.localstack.botapi.methods;

import org.jspecify.annotations.NullMarked;
