package dev.rekap.action.config;

import dev.rekap.action.woocommerce.ShopAccount;
import dev.rekap.contracts.Secret;
import dev.rekap.contracts.UserId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The one shop of the installation.
 *
 * @param url such as {@code https://toko.example}; blank: there is none. Plain http only to this machine
 * @param key consumer key of WooCommerce
 * @param secret its secret
 * @param user of WordPress, for pictures; blank: they are left out
 * @param password application password of that user
 * @param owners ids of users who may use the shop; empty: everybody who may use the bot
 * @param deadline of one request, to the last byte; 1 s to 2 min
 */
@ConfigurationProperties("rekap.shop")
record ShopProperties(
        @DefaultValue("") String url,
        @DefaultValue("") Secret key,
        @DefaultValue("") Secret secret,
        @DefaultValue("") String user,
        @DefaultValue("") Secret password,
        @DefaultValue List<String> owners,
        @DefaultValue("30s") Duration deadline) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    ShopProperties {
        url = url.strip().replaceAll("/+$", "");
        owners = List.copyOf(owners);
        if (!url.isEmpty()) {
            requireUsable(url);
            if (key.isBlank() || secret.isBlank()) {
                throw new IllegalArgumentException(
                        "REKAP_SHOP_URL wants REKAP_SHOP_KEY and REKAP_SHOP_SECRET: a key of WooCommerce's REST API that may read and write");
            }
        }
        if (user.isBlank() != password.isBlank()) {
            throw new IllegalArgumentException("REKAP_SHOP_USER and REKAP_SHOP_PASSWORD belong together");
        }
        if (deadline.compareTo(SHORTEST) < 0 || deadline.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("rekap.shop.deadline is from 1s to 2m, not " + deadline);
        }
    }

    private static void requireUsable(String url) {
        if (!url.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
            throw new IllegalArgumentException(
                    "REKAP_SHOP_URL is the address of the shop, such as https://toko.example");
        }
        URI address = URI.create(url);
        if (address.getScheme().equals("http") && !THIS_MACHINE.contains(String.valueOf(address.getHost()))) {
            throw new IllegalArgumentException(
                    "REKAP_SHOP_URL must be https: without TLS the keys could be read on the way, and the shop ignores them");
        }
    }

    /** Where the shop is; none if none is configured. */
    Optional<ShopAccount> account() {
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(new ShopAccount(URI.create(url), key, secret, user, password, deadline));
    }

    Set<UserId> ownerIds() {
        return owners.stream()
                .map(String::strip)
                .filter(owner -> !owner.isEmpty())
                .map(UserId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For so long a request without an answer may still come to an effect: PHP goes on after its client went away. */
    Duration settle() {
        return deadline.multipliedBy(2);
    }
}
