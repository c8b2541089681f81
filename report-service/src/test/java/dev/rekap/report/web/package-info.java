/** Reports over HTTP. */
@NullMarked
package dev.rekap.report.web;

import org.jspecify.annotations.NullMarked;
