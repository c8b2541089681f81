/** Blobs in a bucket of S3 or of a store that speaks its protocol, and how a service is wired to it. */
@NullMarked
package dev.rekap.blob.s3;

import org.jspecify.annotations.NullMarked;
