/** Routes calls to AI providers: tries one after the other within limits and budgets, and measures calls and costs. */
@NullMarked
package dev.rekap.provider;

import org.jspecify.annotations.NullMarked;
