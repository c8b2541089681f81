package dev.rekap.action.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.rekap.action.Action;
import dev.rekap.action.ActionContract;
import dev.rekap.action.ActionException;
import dev.rekap.action.ActionException.Effect;
import dev.rekap.action.ActionRequests;
import dev.rekap.action.MemoryProgress;
import dev.rekap.action.Progress;
import dev.rekap.action.RequestFields;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.FieldDoubt;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.Receipt;
import dev.rekap.shop.ShopFault;
import dev.rekap.shop.ShopSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;

/** Drafts in a simulated shop, whole and with all that can go wrong. */
class DraftActionTest extends ActionContract {

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};
    private static final String PRODUCTS = "/wc/v3/products";

    private ShopFixture shop = new ShopFixture();

    @BeforeEach
    void prepare() {
        shop.alone(() -> shop.server.shop().terms("categories").create(category("Minuman")));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    protected Action action() {
        return shop.action(ActionFields.WOOCOMMERCE_DRAFT);
    }

    @Override
    protected ActionRequested request() {
        ActionRequested request = ActionRequests.withPictures(
                ActionRequests.of(
                        ActionFields.WOOCOMMERCE_DRAFT,
                        ActionFields.NAME,
                        "Es Teh <Jumbo> & Gula",
                        ActionFields.PRICE,
                        "5000",
                        ActionFields.STOCK,
                        "7",
                        ActionFields.CATEGORY,
                        "minuman",
                        ActionFields.TAGS,
                        "dingin\nmanis",
                        ActionFields.DESCRIPTION,
                        "Segar.\n\nHarga < 6.000",
                        ActionFields.SHORT_DESCRIPTION,
                        "Es teh"),
                2);
        shop.store(request);
        return request;
    }

    @Override
    protected int effects(ActionRequested request) {
        return (int) shop.products().stream()
                .filter(product -> product.get("name").asString().startsWith("Es Teh"))
                .count();
    }

    @Override
    protected String world() {
        return shop.world();
    }

    @Override
    protected void changeByHand(ActionRequested request) {
        shop.products().forEach(product -> shop.change(product.get("id").intValue(), "{\"regular_price\":\"6000\"}"));
    }

    @Override
    protected boolean cutAt(int request, boolean done) {
        shop.server.faults().clear();
        shop.server.faults().add(ShopFault.atRequest(request, done ? ShopFault.Kind.CUT_AFTER : ShopFault.Kind.CUT));
        return true;
    }

    @Override
    protected boolean cutIsWaiting() {
        boolean waiting = shop.server.faults().size() > 0;
        shop.server.faults().clear();
        return waiting;
    }

    @Test
    void receiptSaysWhatTheShopHas() throws InterruptedException {
        ActionRequested request = request();

        Receipt receipt = action().perform(request, new MemoryProgress());

        JsonNode product = shop.json(Integer.parseInt(receipt.reference()));
        assertThat(product.get("status").asString()).isEqualTo("draft");
        assertThat(product.get("sku").asString()).isEqualTo(request.key());
        assertThat(product.get("name").asString()).isEqualTo("Es Teh &lt;Jumbo&gt; &amp; Gula");
        assertThat(product.get("images")).hasSize(2);
        assertThat(receipt.link()).endsWith("/wp-admin/post.php?post=" + receipt.reference() + "&action=edit");
        assertThat(receipt.fields())
                .extracting("name", "value")
                .contains(
                        tuple("name", "Es Teh <Jumbo> & Gula"),
                        tuple("price", "5000"),
                        tuple("stock", "7"),
                        tuple("category", "Minuman"),
                        tuple("tags", "dingin\nmanis"),
                        tuple("status", "draft"),
                        tuple("pictures", "2"))
                .doesNotContain(tuple("differs", "name"));
        assertThat(RequestFields.value(receipt.fields(), ActionFields.DIFFERS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ShopFault.Kind.class,
            names = {"TOO_MANY_REQUESTS", "WRONG_KEYS", "SLOW_AFTER", "STOCK_IGNORED"},
            mode = Mode.EXCLUDE)
    void oneProductWhateverTheCreationMeets(ShopFault.Kind kind) throws InterruptedException {
        ActionRequested request = request();
        shop.fault(kind, "POST", PRODUCTS);
        MemoryProgress progress = new MemoryProgress();

        Receipt receipt;
        try {
            receipt = action().perform(request, progress);
        } catch (ActionException e) {
            assertThat(e.code()).isEqualTo(FailureCode.SHOP_UNAVAILABLE);
            receipt = action().perform(request, progress);
        }

        assertThat(RequestFields.value(receipt.fields(), ActionFields.DIFFERS)).isEmpty();
        assertThat(shop.products())
                .filteredOn(product -> product.get("sku").asString().equals(request.key()))
                .hasSize(1);
        assertThat(shop.products()).hasSize(1);
        assertThat(shop.media()).isEqualTo(2);
        action().undo(request, receipt, new MemoryProgress());
        assertThat(shop.products()).isEmpty();
        assertThat(shop.media()).isZero();
    }

    @Test
    void timeoutAfterCreatingIsFoundAtOnce() throws InterruptedException {
        shop.server
                .faults()
                .add(new ShopFault(ShopFault.Kind.SLOW_AFTER, "POST", PRODUCTS, 0, 1, 0, Duration.ofSeconds(4)));

        Receipt receipt = action().perform(request(), new MemoryProgress());

        assertThat(receipt.reference()).isNotEmpty();
        assertThat(shop.products()).hasSize(1);
    }

    @Test
    void outcomeIsUnknownWhereTheShopIsGoneAfterTheRequest() {
        ActionRequested request = request();
        shop.fault(ShopFault.Kind.CUT_AFTER, "POST", PRODUCTS);
        shop.server
                .faults()
                .add(new ShopFault(ShopFault.Kind.HTML_503, "GET", PRODUCTS, 5, 50, 0, Duration.ofSeconds(1)));

        assertThatExceptionOfType(ActionException.class)
                .isThrownBy(() -> action().perform(request, new MemoryProgress()))
                .satisfies(e -> assertThat(e.effect()).isEqualTo(Effect.POSSIBLE));
    }

    @Test
    void halfMadeDraftIsCompletedEvenIfTheShopWasGoneInBetween() throws InterruptedException {
        ActionRequested request = request();
        shop.fault(ShopFault.Kind.HALF_CREATED, "POST", PRODUCTS);
        shop.fault(ShopFault.Kind.ERROR, "PUT", PRODUCTS);
        MemoryProgress progress = new MemoryProgress();

        assertThatExceptionOfType(ActionException.class)
                .isThrownBy(() -> action().perform(request, progress))
                .satisfies(e -> assertThat(e.effect()).isEqualTo(Effect.REPEATABLE));
        assertThat(action().find(request, progress)).isEmpty();
        action().perform(request, progress);

        assertThat(shop.products()).hasSize(1);
        assertThat(action().find(request, progress)).isPresent();
    }

    @Test
    void undoKeepsPicturesThatTheOwnerAdded() throws InterruptedException {
        ActionRequested request = request();
        int product =
                Integer.parseInt(action().perform(request, new MemoryProgress()).reference());
        shop.alone(() -> shop.server.shop().media().upload(JPEG, "filename=\"own.jpg\"", "image/jpeg"));
        int own = shop.json(product).at("/images/1/id").intValue() + 2;
        shop.change(product, "{\"images\":[{\"id\":%d}]}".formatted(own));

        Receipt found = action().find(request, Progress.NONE).orElseThrow();
        action().undo(request, found, new MemoryProgress());

        assertThat(shop.products()).isEmpty();
        shop.alone(() -> assertThat(shop.server.shop().media().get(own)).isNotNull());
    }

    @Test
    void whatTheShopIgnoresIsInTheReceipt() throws InterruptedException {
        ShopSettings good = ShopSettings.GOOD;
        shop.alone(() -> shop.server
                .shop()
                .settings(new ShopSettings(false, good.permalinks(), good.rights(), good.applicationPassword())));
        ActionRequested request = ActionRequests.withPictures(
                ActionRequests.of(
                        ActionFields.WOOCOMMERCE_DRAFT,
                        ActionFields.NAME,
                        "Es Teh",
                        ActionFields.STOCK,
                        "3",
                        ActionFields.CATEGORY,
                        "Tidak Ada"),
                1);

        Receipt receipt = action().perform(request, new MemoryProgress());

        // The file of the picture is not in the store either.
        assertThat(RequestFields.lines(receipt.fields(), ActionFields.DIFFERS))
                .containsExactly("stock", "category", "pictures");
    }

    @Test
    void picturesAreLeftOutWithoutAnApplicationPassword() throws InterruptedException {
        shop.close();
        shop = new ShopFixture("");

        Receipt receipt = action().perform(request(), new MemoryProgress());

        assertThat(RequestFields.lines(receipt.fields(), ActionFields.DIFFERS)).contains("pictures");
        assertThat(shop.media()).isZero();
    }

    @Test
    void revokedKeysAreToldAndNothingIsDone() {
        shop.fault(ShopFault.Kind.WRONG_KEYS, "GET", PRODUCTS);

        assertThatExceptionOfType(ActionException.class)
                .isThrownBy(() -> action().perform(request(), new MemoryProgress()))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(FailureCode.SHOP_UNAUTHORIZED);
                    assertThat(e.effect()).isEqualTo(Effect.NONE);
                    assertThat(e.detail()).doesNotContain("cs_test");
                });
    }

    @Test
    void pricesThatAreNoNumbersNeverReachTheShop() {
        ActionRequested request = ActionRequests.of(
                ActionFields.WOOCOMMERCE_DRAFT, ActionFields.NAME, "Es Teh", ActionFields.PRICE, "-5");

        assertThatExceptionOfType(ActionException.class)
                .isThrownBy(() -> action().perform(request, new MemoryProgress()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.SHOP_REJECTED));
        assertThat(shop.products()).isEmpty();
    }

    @Test
    void retryAfterOfTheShopIsKept() {
        shop.server
                .faults()
                .add(ShopFault.once(ShopFault.Kind.HTML_503, "GET", PRODUCTS).retryAfter(600));

        assertThatExceptionOfType(ActionException.class)
                .isThrownBy(() -> action().find(request(), Progress.NONE))
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(10)));
    }

    @Test
    void completedDraftIsNotOverwrittenByARepetition() throws InterruptedException {
        ActionRequested request = request();
        Receipt receipt = action().perform(request, new MemoryProgress());
        shop.change(Integer.parseInt(receipt.reference()), "{\"name\":\"Es Teh Baru\",\"status\":\"publish\"}");

        Receipt again = action().perform(request, new MemoryProgress());

        assertThat(RequestFields.value(again.fields(), ActionFields.NAME)).contains("Es Teh Baru");
        assertThat(RequestFields.lines(again.fields(), ActionFields.DIFFERS)).containsExactly("name");
    }

    @Test
    void draftOfTheOwnerWithTheSameNameIsNotTaken() throws InterruptedException {
        int own = shop.product("{\"name\":\"Es Teh &lt;Jumbo> &amp; Gula\",\"status\":\"draft\"}");
        String before = shop.json(own).toString();

        action().perform(request(), new MemoryProgress());

        assertThat(shop.json(own).toString()).isEqualTo(before);
        assertThat(shop.products()).hasSize(2);
    }

    @Test
    void planDoubtsDuplicatesPricesAndCategories() throws InterruptedException {
        int own = shop.product("{\"name\":\"Es  teh!\",\"regular_price\":\"4000\"}");
        ActionRequested request = ActionRequests.of(
                ActionFields.WOOCOMMERCE_DRAFT,
                ActionFields.NAME,
                "Es Teh",
                ActionFields.PRICE,
                "40000",
                ActionFields.CATEGORY,
                "Minumam");

        assertThat(action().plan(request).doubts())
                .containsExactly(
                        new FieldDoubt("name", FieldFlag.POSSIBLE_DUPLICATE, List.of(own + ": Es  teh!")),
                        new FieldDoubt("price", FieldFlag.OUT_OF_RANGE, List.of("4000")),
                        new FieldDoubt("category", FieldFlag.NOT_FOUND, List.of("Minuman", "Uncategorized")));
    }

    private static JsonNode category(String name) {
        return ShopClient.object().put("name", name);
    }
}
