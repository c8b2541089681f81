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
public record Provider<P>(String name, String model, String host, P port, Limits limits) {

    private static final String SHADOW = "shadow:";

    /** The same, under a name that marks what is counted of it as not done for any user. */
    public Provider<P> asShadow() {
        return new Provider<>(SHADOW + name, model, host, port, limits);
    }

    /** The name under which price lists have it. */
    String listedName() {
        return name.startsWith(SHADOW) ? name.substring(SHADOW.length()) : name;
    }
}
