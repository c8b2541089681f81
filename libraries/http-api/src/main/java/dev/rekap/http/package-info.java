/** What every HTTP service answers with and asks for: bearer tokens and problem documents. */
@NullMarked
package dev.rekap.http;

import org.jspecify.annotations.NullMarked;
