package dev.rekap.contracts.orders;

/**
 * One uploaded recording.
 *
 * @param id names it within its report
 * @param name as the user sent it, for messages to the user; never a path to write to
 * @param contentType found in its bytes, such as {@code audio/ogg}
 * @param size in bytes
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 * @param order larger is later: files of a report are rows in this order
 */
public record AudioFile(FileId id, String name, String contentType, long size, String sha256, long order) {}
