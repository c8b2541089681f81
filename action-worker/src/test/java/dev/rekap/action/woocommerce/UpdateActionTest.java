package dev.rekap.action.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.action.Action;
import dev.rekap.action.ActionContract;
import dev.rekap.action.ActionException;
import dev.rekap.action.ActionPlan;
import dev.rekap.action.ActionRequests;
import dev.rekap.action.MemoryProgress;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.FieldChange;
import dev.rekap.contracts.decisions.FieldDoubt;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.Receipt;
import dev.rekap.shop.ShopFault;
import dev.rekap.shop.ShopSettings;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;

/** Changes of price and stock in a simulated shop. */
class UpdateActionTest extends ActionContract {

    private final ShopFixture shop = new ShopFixture();
    private int product;

    @BeforeEach
    void prepare() {
        product = shop.product(
                "{\"name\":\"Kopi Susu\",\"regular_price\":\"10000\",\"description\":\"enak\",\"manage_stock\":true,\"stock_quantity\":9}");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    protected Action action() {
        return shop.action(ActionFields.WOOCOMMERCE_UPDATE);
    }

    @Override
    protected ActionRequested request() throws InterruptedException {
        return planned(ActionFields.NAME, "kopi susu", ActionFields.PRICE, "12000");
    }

    private ActionRequested planned(String... fields) throws InterruptedException {
        ActionRequested request = ActionRequests.of(ActionFields.WOOCOMMERCE_UPDATE, fields);
        return ActionRequests.with(request, action().plan(request).fields());
    }

    @Override
    protected int effects(ActionRequested request) {
        JsonNode there = shop.json(product);
        assertThat(there.get("name").asString()).isEqualTo("Kopi Susu");
        assertThat(there.get("description").asString()).isEqualTo("enak");
        assertThat(there.get("stock_quantity").intValue()).isEqualTo(9);
        assertThat(there.get("regular_price").asString()).isIn("10000", "12000");
        return there.get("regular_price").asString().equals("12000") ? 1 : 0;
    }

    @Override
    protected String world() {
        return shop.world();
    }

    @Override
    protected void changeByHand(ActionRequested request) {
        shop.change(product, "{\"regular_price\":\"11000\"}");
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
    void planFindsTheProductByItsWordsAndShowsBeforeAndAfter() throws InterruptedException {
        shop.product("{\"name\":\"Kopi Hitam\"}");

        ActionPlan plan = plan("kopi sussu", "5");

        assertThat(plan.fields())
                .containsExactly(
                        new ActionField("product_id", String.valueOf(product)), new ActionField("name", "Kopi Susu"));
        assertThat(plan.changes()).containsExactly(new FieldChange("price", "10000", "5"));
        assertThat(plan.doubts()).containsExactly(new FieldDoubt("price", FieldFlag.OUT_OF_RANGE, List.of("10000")));
    }

    @Test
    void planDoubtsWordsThatMeanSeveralOrNone() throws InterruptedException {
        int other = shop.product("{\"name\":\"Kopi Hitam\"}");

        assertThat(plan("kopi", "5000").doubts())
                .containsExactly(new FieldDoubt(
                        "name", FieldFlag.AMBIGUOUS, List.of(other + ": Kopi Hitam", product + ": Kopi Susu")));
        assertThat(plan("Bakso Urat", "5000").doubts())
                .first()
                .extracting("flag")
                .isEqualTo(FieldFlag.NOT_FOUND);
        assertThat(plan("kopi", "5000").changes()).isEmpty();
    }

    private ActionPlan plan(String words, String price) throws InterruptedException {
        return action().plan(ActionRequests.of(
                ActionFields.WOOCOMMERCE_UPDATE, ActionFields.NAME, words, ActionFields.PRICE, price));
    }

    @ParameterizedTest
    @EnumSource(
            value = ShopFault.Kind.class,
            names = {
                "TOO_MANY_REQUESTS",
                "WRONG_KEYS",
                "SLOW_AFTER",
                "STOCK_IGNORED",
                "HALF_CREATED",
                "DUPLICATE_LOCK",
                "SKU_IN_TRASH"
            },
            mode = Mode.EXCLUDE)
    void oneChangeWhateverTheRequestMeets(ShopFault.Kind kind) throws InterruptedException {
        ActionRequested request = request();
        shop.fault(kind, "PUT", "/wc/v3/products");
        MemoryProgress progress = new MemoryProgress();

        Receipt receipt;
        try {
            receipt = action().perform(request, progress);
        } catch (ActionException e) {
            receipt = action().perform(request, progress);
        }

        assertThat(effects(request)).isEqualTo(1);
        action().undo(request, receipt, new MemoryProgress());
        assertThat(effects(request)).isZero();
    }

    @Test
    void stockOfAProductThatIsNotCountedIsCountedAndUndone() throws InterruptedException {
        int loose = shop.product("{\"name\":\"Roti\",\"regular_price\":\"3000\"}");
        ActionRequested request = planned(ActionFields.NAME, "roti", ActionFields.STOCK, "0");

        Receipt receipt = action().perform(request, new MemoryProgress());

        assertThat(shop.json(loose).get("stock_quantity").intValue()).isZero();
        assertThat(shop.json(loose).get("regular_price").asString()).isEqualTo("3000");
        action().undo(request, receipt, new MemoryProgress());
        assertThat(shop.json(loose).get("manage_stock").booleanValue()).isFalse();
    }

    @Test
    void shopThatIgnoresTheValueIsTold() throws InterruptedException {
        ActionRequested request = planned(ActionFields.NAME, "kopi susu", ActionFields.STOCK, "4");
        ShopSettings good = ShopSettings.GOOD;
        shop.alone(() -> shop.server
                .shop()
                .settings(new ShopSettings(false, good.permalinks(), good.rights(), good.applicationPassword())));

        assertRefused(request, FailureCode.SHOP_REJECTED);
    }

    @Test
    void priceBelowARunningSaleIsRefused() throws InterruptedException {
        shop.change(product, "{\"sale_price\":\"9000\"}");
        ActionRequested request = planned(ActionFields.NAME, "kopi susu", ActionFields.PRICE, "8000");

        assertRefused(request, FailureCode.SHOP_REJECTED);
        assertThat(shop.json(product).get("sale_price").asString()).isEqualTo("9000");
    }

    @Test
    void productThatIsGoneIsNotFound() throws InterruptedException {
        ActionRequested request = request();
        shop.alone(() -> shop.server.shop().products().delete(product, true));

        assertRefused(request, FailureCode.PRODUCT_NOT_FOUND);
    }

    private void assertRefused(ActionRequested request, FailureCode code) {
        assertThatExceptionOfType(ActionException.class)
                .isThrownBy(() -> action().perform(request, new MemoryProgress()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.effect()).isEqualTo(ActionException.Effect.NONE));
    }
}
