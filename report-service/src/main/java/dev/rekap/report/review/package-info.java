/** Puts rows of ended reports right, by a person, and gives links to the page for it. */
@NullMarked
package dev.rekap.report.review;

import org.jspecify.annotations.NullMarked;
