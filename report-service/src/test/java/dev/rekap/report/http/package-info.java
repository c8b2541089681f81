/** What callers send and see. */
@NullMarked
package dev.rekap.report.http;

import org.jspecify.annotations.NullMarked;
