package dev.rekap.gateway.channel;

/**
 * A button under a message.
 *
 * @param label that a person reads
 * @param data that comes back when it is pressed, 1 to 64 bytes in UTF-8
 */
public record Button(String label, String data) {}
