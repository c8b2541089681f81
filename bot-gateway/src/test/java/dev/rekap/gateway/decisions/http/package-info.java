/** Tests of the clients of the services behind decisions. */
@NullMarked
package dev.rekap.gateway.decisions.http;

import org.jspecify.annotations.NullMarked;
