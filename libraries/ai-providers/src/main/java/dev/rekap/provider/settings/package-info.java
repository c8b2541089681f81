/** Settings that every service and command with providers shares. */
@NullMarked
package dev.rekap.provider.settings;

import org.jspecify.annotations.NullMarked;
