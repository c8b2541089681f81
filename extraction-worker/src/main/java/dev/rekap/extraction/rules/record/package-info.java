/** Groups mentions into records and writes the fields that the columns ask for. */
@NullMarked
package dev.rekap.extraction.rules.record;

import org.jspecify.annotations.NullMarked;
