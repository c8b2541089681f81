/** What is done in the background. */
@NullMarked
package dev.rekap.action.schedule;

import org.jspecify.annotations.NullMarked;
