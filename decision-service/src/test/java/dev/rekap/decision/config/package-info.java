/** Tests. */
@NullMarked
package dev.rekap.decision.config;

import org.jspecify.annotations.NullMarked;
