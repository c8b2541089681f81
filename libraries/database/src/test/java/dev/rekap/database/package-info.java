@NullMarked
package dev.rekap.telemetry;

import org.jspecify.annotations.NullMarked;
