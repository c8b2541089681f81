package dev.rekap.action.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.shop.ShopFault;
import dev.rekap.shop.ShopKeys;
import dev.rekap.shop.ShopSettings;
import dev.rekap.shop.ShopSettings.Rights;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShopCheckTest {

    private final ShopFixture shop = new ShopFixture();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void goodShopHasNoFindings() throws InterruptedException {
        assertThat(shop.woo.check()).isEmpty();
        assertThat(shop.products()).isEmpty();
    }

    @Test
    void saysInWordsWhatIsWrong() throws InterruptedException {
        assertThat(found(new ShopSettings(true, false, Rights.READ_WRITE, true)))
                .contains("permalinks");
        assertThat(found(new ShopSettings(true, true, Rights.NONE, true))).contains("REKAP_SHOP_KEY");
        assertThat(found(new ShopSettings(true, true, Rights.READ, true))).contains("Read/Write");
        assertThat(found(new ShopSettings(false, true, Rights.READ_WRITE, true)))
                .contains("count stock");
        assertThat(found(new ShopSettings(true, true, Rights.READ_WRITE, false)))
                .contains("application password");
    }

    @Test
    void tellsWrongSecretsRedirectsAndShopsThatAreAway() throws InterruptedException {
        assertThat(text(shop.shop(URI.create(shop.server.url()), "wrong", ""))).contains("refuses the key");
        shop.fault(ShopFault.Kind.REDIRECT, "GET", "/wc/v3/products");
        assertThat(text(shop.woo)).contains("redirects");
        assertThat(text(shop.shop(URI.create("http://127.0.0.1:1"), ShopKeys.FOR_TESTS.secret(), "")))
                .contains("cannot be reached");
    }

    private String found(ShopSettings settings) throws InterruptedException {
        shop.alone(() -> shop.server.shop().settings(settings));
        return text(shop.woo);
    }

    private static String text(WooCommerce woo) throws InterruptedException {
        List<ShopFinding> findings = woo.check();
        return findings.stream().map(ShopFinding::text).collect(Collectors.joining("\n"));
    }
}
