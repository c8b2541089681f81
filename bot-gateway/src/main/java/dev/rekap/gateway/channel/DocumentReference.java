package dev.rekap.gateway.channel;

import java.util.UUID;

/**
 * Names a document. The channel keeps the reference, and asks a {@link DocumentSource} for the content when it is sent.
 *
 * @param subject what the document is of
 * @param version of the subject
 * @param format as its source calls it
 * @param fileName as the chat shows it
 */
public record DocumentReference(UUID subject, int version, String format, String fileName) {}
