/** Wires bearer tokens, problem documents, JSON and OpenAPI into a service. */
@NullMarked
package dev.rekap.http.config;

import org.jspecify.annotations.NullMarked;
