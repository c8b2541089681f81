/** Receives recordings and messages over HTTP, stores them, and publishes a task per recording and a fact per message. */
@NullMarked
package dev.rekap.ingest;

import org.jspecify.annotations.NullMarked;
