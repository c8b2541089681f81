/** Tests of HTTP header values. */
@NullMarked
package dev.rekap.contracts.http;

import org.jspecify.annotations.NullMarked;
