package dev.rekap.action.woocommerce;

import dev.rekap.contracts.Secret;
import java.net.URI;
import java.time.Duration;

/**
 * Where the shop is and how it lets us in.
 *
 * @param url of the shop without a slash at its end; https, or http to this machine
 * @param key consumer key of WooCommerce
 * @param secret its secret
 * @param user of WordPress, empty if there is no application password
 * @param password application password; without it there are no pictures
 * @param deadline of one request, to the last byte
 */
public record ShopAccount(URI url, Secret key, Secret secret, String user, Secret password, Duration deadline) {

    /** Whether pictures can be uploaded. */
    public boolean hasMedia() {
        return !user.isBlank() && !password.isBlank();
    }
}
