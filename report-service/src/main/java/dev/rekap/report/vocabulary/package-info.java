/** Learns from delivered reports which words a user's engines should listen for. */
@NullMarked
package dev.rekap.report.vocabulary;

import org.jspecify.annotations.NullMarked;
