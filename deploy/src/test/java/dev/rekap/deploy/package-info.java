/** Holds what operators run (chart, images, rules) against what the services really take. */
@NullMarked
package dev.rekap.deploy;

import org.jspecify.annotations.NullMarked;
