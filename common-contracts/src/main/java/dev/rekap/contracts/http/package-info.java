/** Values of HTTP headers that services and providers send. */
@NullMarked
package dev.rekap.contracts.http;

import org.jspecify.annotations.NullMarked;
