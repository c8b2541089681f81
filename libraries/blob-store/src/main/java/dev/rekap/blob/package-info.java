/** Where audio and results lie: a port, with S3 and memory behind it. */
@NullMarked
package dev.rekap.blob;

import org.jspecify.annotations.NullMarked;
