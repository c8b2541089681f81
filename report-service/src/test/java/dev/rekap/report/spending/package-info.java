/** Tests of dev.rekap.report.spending, with fakes. */
@NullMarked
package dev.rekap.report.spending;

import org.jspecify.annotations.NullMarked;
