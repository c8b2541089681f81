package dev.rekap.provider;

/**
 * One that can be asked.
 *
 * @param <P> how it is asked: a port
 * @param name such as {@code openai}, {@code sphinx}, {@code rules}; once in a chain
 * @param model that is asked for; {@code none} if there is no choice
 * @param host of the endpoint, for the price list; empty for what runs here
 * @param limits of what may be asked of it
 */
public record Provider<P>(String name, String model, String host, P port, Limits limits) {}
