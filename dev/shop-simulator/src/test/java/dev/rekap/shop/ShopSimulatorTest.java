package dev.rekap.shop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.shop.http.ShopServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Media, faults, control and page: what no recorded exchange covers. */
class ShopSimulatorTest {

    private static final String PRODUCTS = "/wp-json/wc/v3/products";
    private static final String MEDIA = "/wp-json/wp/v2/media";
    private static final String JEANS = "{\"name\":\"Jeans\",\"sku\":\"RKP-1\",\"status\":\"draft\",\"meta_data\":"
            + "[{\"key\":\"_rekap_decision\",\"value\":\"RKP-1\"}]}";
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'};

    private ShopServer server;
    private ShopCalls keys;
    private ShopCalls password;

    @BeforeEach
    void start() throws IOException {
        server = ShopServer.start(ShopKeys.FOR_TESTS, 0);
        keys = ShopCalls.withKeys(server);
        password = ShopCalls.withPassword(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR, 500, 0",
        "HTML_503, 503, 0",
        "TOO_MANY_REQUESTS, 429, 0",
        "WRONG_KEYS, 401, 0",
        "REDIRECT, 302, 0",
        "ERROR_AFTER, 500, 1",
        "EXCEPTION_AFTER, 400, 1",
        "EMPTY_AFTER, 200, 1",
        "HALF_CREATED, 500, 1",
        "DUPLICATE_LOCK, 500, 1",
        "SKU_IN_TRASH, 400, 1",
        "WARNING, 201, 1",
    })
    void playsAFaultOnce(ShopFault.Kind kind, int status, int products) throws Exception {
        server.faults().add(ShopFault.once(kind, "POST", "/wc/v3/products").retryAfter(7));

        HttpResponse<String> answer = keys.json("POST", PRODUCTS, JEANS);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        assertThat(server.shop().products().creations()).isEqualTo(products);
        assertThat(server.faults().size()).isZero();
    }

    @Test
    void cutsTheConnectionBeforeAndAfterCreating() throws Exception {
        server.faults().add(ShopFault.atRequest(1, ShopFault.Kind.CUT_AFTER));

        assertThat(keys.json("GET", PRODUCTS, "").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> keys.json("POST", PRODUCTS, JEANS)).isInstanceOf(IOException.class);
        assertThat(server.shop().products().creations()).isEqualTo(1);
        server.faults().add(ShopFault.atRequest(0, ShopFault.Kind.CUT));
        assertThatThrownBy(() -> keys.json("POST", PRODUCTS, "{}")).isInstanceOf(IOException.class);
        assertThat(server.shop().products().creations()).isEqualTo(1);
    }

    @Test
    void refusesTheSkuOfAProductThatDoesNotHaveItYetUntilItIsHealed() throws Exception {
        server.faults().add(ShopFault.once(ShopFault.Kind.DUPLICATE_LOCK, "POST", "/wc/v3/products"));
        keys.json("POST", PRODUCTS, JEANS);

        assertThat(keys.read("GET", PRODUCTS + "?sku=RKP-1", "")).isEmpty();
        JsonNode refused = keys.read("POST", PRODUCTS, JEANS);
        assertThat(refused.get("code").asString()).isEqualTo("product_invalid_sku");
        String path = PRODUCTS + "/" + refused.at("/data/resource_id").intValue();
        assertThat(keys.read("GET", path, "").get("sku").asString()).isEmpty();
        assertThat(keys.read("PUT", path, JEANS).get("sku").asString()).isEqualTo("RKP-1");
        assertThat(keys.read("GET", PRODUCTS + "?sku=rkp-1", "")).hasSize(1);
    }

    @Test
    void takesPicturesByTheirContentAndFindsThemBySlug() throws Exception {
        assertThat(upload("rkp-1-p1.jpg", JPEG).statusCode()).isEqualTo(201);
        assertThat(upload("rkp-1-p1.jpg", JPEG).body()).contains("\"slug\":\"rkp-1-p1-2\"");
        assertThat(upload("a.jpg", "no picture".getBytes(UTF_8)).body()).contains("rest_upload_sideload_error");
        assertThat(password.read("GET", MEDIA + "?slug=RKP-1-p1", "")).hasSize(1);
        int id = password.read("GET", MEDIA + "?slug=rkp-1-p1", "").at("/0/id").intValue();

        JsonNode product = keys.read("POST", PRODUCTS, "{\"name\":\"a\",\"images\":[{\"id\":" + id + "}]}");
        assertThat(product.at("/images/0/id").intValue()).isEqualTo(id);
        assertThat(keys.read("POST", PRODUCTS, "{\"images\":[{\"id\":999}]}")
                        .get("code")
                        .asString())
                .isEqualTo("woocommerce_product_invalid_image_id");
        assertThat(keys.json("POST", MEDIA, "{}").statusCode()).isEqualTo(401);
        assertThat(password.json("DELETE", MEDIA + "/" + id, "").statusCode()).isEqualTo(501);
        assertThat(password.json("DELETE", MEDIA + "/" + id + "?force=true", "").statusCode())
                .isEqualTo(200);
        assertThat(password.json("GET", MEDIA + "/" + id, "").statusCode()).isEqualTo(404);
    }

    @Test
    void controlCountsWhatThereIsAndSetsTheShopUp() throws Exception {
        keys.json("POST", PRODUCTS, JEANS);
        ShopCalls anybody = new ShopCalls(server, "");

        JsonNode state = anybody.read("GET", "/sim/state", "");
        assertThat(state.at("/by_key/RKP-1").intValue()).isEqualTo(1);
        assertThat(state.at("/by_sku/RKP-1").intValue()).isEqualTo(1);
        assertThat(state.at("/requests/0").asString()).isEqualTo("POST /wc/v3/products");

        anybody.json("PATCH", "/sim/settings", "{\"permalinks\":false}");
        assertThat(keys.json("GET", PRODUCTS, "").body()).startsWith("<!DOCTYPE html>");
        anybody.json("PATCH", "/sim/settings", "{\"permalinks\":true,\"rights\":\"read\"}");
        assertThat(keys.json("PUT", PRODUCTS + "/1", "{}").body()).contains("does not have write permissions");
        anybody.json("POST", "/sim/faults", "{\"kind\":\"error\",\"method\":\"GET\"}");
        assertThat(keys.json("GET", PRODUCTS, "").statusCode()).isEqualTo(500);
        assertThat(anybody.json("POST", "/sim/faults", "{\"kind\":\"nonsense\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void pageShowsProductsAsText() throws Exception {
        keys.json("POST", PRODUCTS, "{\"name\":\"<img src=x onerror=alert(1)>Es & Teh\",\"regular_price\":\"5000\"}");

        String page = new ShopCalls(server, "").json("GET", "/", "").body();

        assertThat(page)
                .contains("Es &amp; Teh", "Rp 5000", "stok tidak dihitung")
                .doesNotContain("onerror");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "'', image/jpeg, attachment; filename=a.jpg, rest_upload_no_data",
                "JFIF, '', attachment; filename=a.jpg, rest_upload_no_content_type",
                "JFIF, image/jpeg, '', rest_upload_no_content_disposition",
                "JFIF, image/jpeg, attachment, rest_upload_invalid_disposition",
                "JFIF, image/jpeg, attachment; filename=a, rest_upload_sideload_error",
            })
    void refusesUploadsThatAreNotPictures(String content, String type, String disposition, String code)
            throws Exception {
        HttpResponse<String> answer = password.call("POST", MEDIA, content.getBytes(UTF_8), type, disposition);

        assertThat(answer.body()).contains(code);
        assertThat(server.shop().media().size()).isZero();
    }

    @Test
    void showsPicturesAndSettings() throws Exception {
        for (String start : new String[] {"\u0089PNG\r\n", "GIF89a", "RIFF0000WEBP"}) {
            assertThat(upload("a.bin", start.getBytes(ISO_8859_1)).statusCode()).isEqualTo(201);
        }
        JsonNode media = password.read("GET", MEDIA + "?search=A", "");
        assertThat(media).hasSize(3);
        ShopCalls anybody = new ShopCalls(server, "");
        assertThat(anybody.json("GET", media.at("/0/source_url").asString(), "").statusCode())
                .isEqualTo(200);
        assertThat(anybody.json("GET", "/wp-content/uploads/none.jpg", "").statusCode())
                .isEqualTo(404);
        assertThat(anybody.json("GET", "/nowhere", "").statusCode()).isEqualTo(404);
        assertThat(anybody.read("GET", "/wp-json/", "").at("/namespaces/0").asString())
                .isEqualTo("wc/v3");
        assertThat(keys.read("GET", "/wp-json/wc/v3/settings/products/woocommerce_manage_stock", "")
                        .get("value")
                        .asString())
                .isEqualTo("yes");
        assertThat(keys.read("GET", "/wp-json/wc/v3/settings/general/woocommerce_currency", "")
                        .get("value")
                        .asString())
                .isEqualTo("IDR");
        assertThat(keys.json("GET", "/wp-json/wc/v3/system_status", "").body()).contains("10.5.0");
        assertThat(password.json("GET", "/wp-json/wp/v2/users/me", "").statusCode())
                .isEqualTo(200);
        assertThat(anybody.json("GET", "/wp-json/wp/v2/users/me", "").statusCode())
                .isEqualTo(401);
        assertThat(new ShopCalls(server, ShopKeys.FOR_TESTS.user() + ":wrong")
                        .json("GET", MEDIA, "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(password.json("GET", "/wp-json/wp/v2/posts", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void controlAndPageAreForThisMachineOnly() throws Exception {
        for (String path : new String[] {"/sim/state", "/"}) {
            HttpRequest foreign = HttpRequest.newBuilder(URI.create(server.url() + path))
                    .header("Origin", "https://stranger.example")
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(foreign, BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(403);
        }
        ShopCalls anybody = new ShopCalls(server, "");
        anybody.json("POST", "/sim/faults", "{\"kind\":\"error\"}");
        assertThat(anybody.json("DELETE", "/sim/faults", "").statusCode()).isEqualTo(204);
        assertThat(server.faults().size()).isZero();
        assertThat(anybody.json("GET", "/sim/nothing", "").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> upload(String name, byte[] content) throws Exception {
        return password.call("POST", MEDIA, content, "image/jpeg", "attachment; filename=\"" + name + "\"");
    }
}
