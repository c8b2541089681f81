/** Reads uploads and keeps vocabularies in the blob store. */
@NullMarked
package dev.rekap.report.blob;

import org.jspecify.annotations.NullMarked;
