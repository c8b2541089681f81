/** The Bot API's JSON, and its errors. */
@NullMarked
package dev.rekap.simulator.telegram.api;

import org.jspecify.annotations.NullMarked;
