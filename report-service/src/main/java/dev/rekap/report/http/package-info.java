/** The HTTP API of reports, costs and users. */
@NullMarked
package dev.rekap.report.http;

import org.jspecify.annotations.NullMarked;
