@NullMarked
package dev.rekap.provider.http;

import org.jspecify.annotations.NullMarked;
