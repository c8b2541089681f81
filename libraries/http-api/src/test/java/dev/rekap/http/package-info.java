/** Tokens and problem documents, alone and in a running service. */
@NullMarked
package dev.rekap.http;

import org.jspecify.annotations.NullMarked;
