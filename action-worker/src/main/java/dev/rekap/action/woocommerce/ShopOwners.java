package dev.rekap.action.woocommerce;

import dev.rekap.action.Action;
import dev.rekap.action.ActionException;
import dev.rekap.action.ActionPlan;
import dev.rekap.action.Progress;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.Receipt;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets those into the shop who may, and has one action at a time change it: shops up to WooCommerce 7 make two products of one SKU at once.
 *
 * @param kind of the action
 * @param shop none if no shop is connected
 * @param owners who may; empty: everybody
 */
public record ShopOwners(String kind, @Nullable Action shop, Set<UserId> owners) implements Action {

    /** One shop for the whole installation. */
    private static final String EXCLUSIVE = "shop";

    public ShopOwners {
        owners = Set.copyOf(owners);
    }

    @Override
    public String exclusive(ActionRequested request) {
        return EXCLUSIVE;
    }

    @Override
    public ActionPlan plan(ActionRequested request) throws InterruptedException {
        return admitted(request).plan(request);
    }

    @Override
    public Optional<Receipt> find(ActionRequested request, Progress progress) throws InterruptedException {
        return admitted(request).find(request, progress);
    }

    @Override
    public Receipt perform(ActionRequested request, Progress progress) throws InterruptedException {
        return admitted(request).perform(request, progress);
    }

    @Override
    public void undo(ActionRequested request, Receipt receipt, Progress progress) throws InterruptedException {
        admitted(request).undo(request, receipt, progress);
    }

    private Action admitted(ActionRequested request) {
        if (shop == null || (!owners.isEmpty() && !owners.contains(request.userId()))) {
            throw ActionException.refused(
                    FailureCode.SHOP_NOT_CONNECTED,
                    shop == null ? "no shop configured" : "user not in REKAP_SHOP_OWNERS");
        }
        return shop;
    }
}
