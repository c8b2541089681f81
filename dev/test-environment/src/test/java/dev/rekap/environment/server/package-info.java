/** Tests of dev.rekap.environment.server. */
@NullMarked
package dev.rekap.environment.server;

import org.jspecify.annotations.NullMarked;
