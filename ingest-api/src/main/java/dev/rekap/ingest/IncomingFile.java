package dev.rekap.ingest;

import java.nio.file.Path;

/**
 * An uploaded file on the disk, kept until the call is answered.
 *
 * @param name as the caller sent it, not yet checked
 * @param content where its bytes lie
 * @param size in bytes
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 */
public record IncomingFile(String name, Path content, long size, String sha256) {}
