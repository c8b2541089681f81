/** What the steps need from the outside. */
@NullMarked
package dev.rekap.report.port;

import org.jspecify.annotations.NullMarked;
