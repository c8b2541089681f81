/** Tests of dev.rekap.report.step, with fakes. */
@NullMarked
package dev.rekap.report.step;

import org.jspecify.annotations.NullMarked;
