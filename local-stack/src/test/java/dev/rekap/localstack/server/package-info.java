/** Tests of dev.rekap.localstack.server. */
@NullMarked
package dev.rekap.localstack.server;

import org.jspecify.annotations.NullMarked;
