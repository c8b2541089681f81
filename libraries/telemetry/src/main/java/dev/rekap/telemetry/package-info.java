/** What operators see of every service alike: traces, log format, histogram bounds. */
@NullMarked
package dev.rekap.telemetry;

import org.jspecify.annotations.NullMarked;
