/** Renders the Helm chart without a cluster, reads the result strictly, and holds it to the policies. */
@NullMarked
package dev.rekap.deploy.chart;

import org.jspecify.annotations.NullMarked;
