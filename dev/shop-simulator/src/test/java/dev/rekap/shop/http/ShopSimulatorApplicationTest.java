package dev.rekap.shop.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopSimulatorApplicationTest {

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "REKAP_SHOP_KEY", "ck",
            "REKAP_SHOP_SECRET", "cs",
            "REKAP_SHOP_USER", "pemilik",
            "REKAP_SHOP_PASSWORD", "abcd",
            "REKAP_SHOP_PORT", "0"));

    @Test
    void takesKeysOverHttpUnlessItIsToldToBeLikeARealShop() throws Exception {
        try (ShopServer server = ShopSimulatorApplication.start(environment)) {
            assertThat(status(server)).isEqualTo(200);
        }
        environment.put("REKAP_SHOP_BASIC_OVER_HTTP", "false");
        try (ShopServer server = ShopSimulatorApplication.start(environment)) {
            assertThat(status(server)).isEqualTo(401);
        }
    }

    @Test
    void refusesUnusableSettings() {
        environment.put("REKAP_SHOP_PORT", "shop");
        assertThatIllegalArgumentException().isThrownBy(() -> ShopSimulatorApplication.start(environment));
        environment.remove("REKAP_SHOP_KEY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShopSimulatorApplication.start(environment))
                .withMessageContaining("REKAP_SHOP_KEY");
    }

    private static int status(ShopServer server) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/wp-json/wc/v3/products"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("ck:cs".getBytes(StandardCharsets.UTF_8)))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
