package dev.rekap.provider.settings;

import java.util.List;

/** Checks the two settings that every service has for its shadow provider. */
public final class ShadowCheck {

    private ShadowCheck() {}

    /**
     * Checks them.
     *
     * @param prefix of both properties, such as {@code rekap.stt}
     * @param shadow the providers that are named
     * @param auto that stands for a choice of providers, and cannot be a shadow
     * @param share of the requests that are sampled
     * @throws IllegalArgumentException if there is more than one provider, or the share is not from 0 to 1
     */
    public static <E> void require(String prefix, List<E> shadow, E auto, double share) {
        if (shadow.size() > 1 || shadow.contains(auto)) {
            throw new IllegalArgumentException(prefix + ".shadow is one provider, not 'auto'");
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(prefix + ".shadow-share is from 0 to 1, not " + share);
        }
    }
}
