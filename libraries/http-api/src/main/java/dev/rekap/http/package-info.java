/** Bearer tokens and problem documents for every HTTP service. */
@NullMarked
package dev.rekap.http;

import org.jspecify.annotations.NullMarked;
