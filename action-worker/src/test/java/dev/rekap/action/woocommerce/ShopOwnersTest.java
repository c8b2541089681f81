package dev.rekap.action.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.action.Action;
import dev.rekap.action.ActionException;
import dev.rekap.action.ActionRequests;
import dev.rekap.action.Progress;
import dev.rekap.action.reply.ReplyAction;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionRequested;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShopOwnersTest {

    private final Action shop = new ReplyAction(Clock.systemUTC());
    private final ActionRequested request = ActionRequests.of(ActionFields.REPLY, ActionFields.TEXT, "a");

    @Test
    void everybodyIsAdmittedWithoutOwnersAndOnlyTheyWithThem() throws InterruptedException {
        assertThat(new ShopOwners("reply", shop, Set.of()).perform(request, Progress.NONE))
                .isNotNull();
        assertThat(new ShopOwners("reply", shop, Set.of(ActionRequests.OWNER)).plan(request))
                .isNotNull();
        assertRefused(new ShopOwners("reply", shop, Set.of(new UserId("lain"))));
    }

    @Test
    void nobodyIsAdmittedToAShopThatIsNotConnected() {
        assertRefused(new ShopOwners("reply", null, Set.of()));
    }

    private void assertRefused(ShopOwners owners) {
        assertThatExceptionOfType(ActionException.class)
                .isThrownBy(() -> owners.plan(request))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.SHOP_NOT_CONNECTED));
    }
}
