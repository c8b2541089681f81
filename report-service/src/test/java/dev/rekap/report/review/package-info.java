/** What persons put right, and the links to the page for it. */
@NullMarked
package dev.rekap.report.review;

import org.jspecify.annotations.NullMarked;
