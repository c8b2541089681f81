/** HTTP calls of providers, with their limits. */
@NullMarked
package dev.rekap.provider.http;

import org.jspecify.annotations.NullMarked;
