package dev.rekap.contracts;

/**
 * A fact by name.
 *
 * @param routingKey name on the wire, such as {@code audio.stored}; it outlives a refactoring and is pinned by a test
 * @param body the record that carries this fact
 */
public record MessageType(String routingKey, Class<? extends Message> body) {}
