/** Orders by voice: what travels between the services of a report, from an uploaded recording to a table. */
@NullMarked
package dev.rekap.contracts.orders;

import org.jspecify.annotations.NullMarked;
