package dev.rekap.provider;

/**
 * An engine, extractor or other model that can be called.
 *
 * @param <P> its port
 * @param name such as {@code openai}, {@code sphinx}, {@code rules}; unique in a router
 * @param model that is requested; {@code none} if there is no choice
 * @param host of the endpoint, for the price list; empty for a provider that runs in this process
 * @param limits of its calls
 */
public record Provider<P>(String name, String model, String host, P port, ProviderLimits limits) {

    private static final String SHADOW = "shadow:";

    /** The same provider under the name {@code shadow:NAME}, which keeps its meters apart from those of users' calls. */
    public Provider<P> asShadow() {
        return new Provider<>(SHADOW + name, model, host, port, limits);
    }

    /** For operators: the name, and the model and host of a remote provider. */
    public String description() {
        return host.isEmpty() ? name : name + " (" + model + " at " + host + ")";
    }

    /** The name under which price lists have it. */
    String listedName() {
        return name.startsWith(SHADOW) ? name.substring(SHADOW.length()) : name;
    }
}
