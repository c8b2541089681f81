/** Samples requests for a shadow provider and scores how much its responses agree. */
@NullMarked
package dev.rekap.provider.shadow;

import org.jspecify.annotations.NullMarked;
