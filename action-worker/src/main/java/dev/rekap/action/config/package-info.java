/** Settings and wiring of the worker. */
@NullMarked
package dev.rekap.action.config;

import org.jspecify.annotations.NullMarked;
