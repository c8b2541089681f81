/** HTTP: multipart in, problem documents and answers out. */
@NullMarked
package dev.rekap.ingest.web;

import org.jspecify.annotations.NullMarked;
