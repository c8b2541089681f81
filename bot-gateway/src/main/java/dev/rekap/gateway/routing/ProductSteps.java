package dev.rekap.gateway.routing;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.orders.OrderMessage;
import org.jspecify.annotations.Nullable;

/**
 * Gives each fact to its product.
 *
 * @param decisions none where there are no decisions: what others say of them is nothing to show then
 */
public record ProductSteps(
        Step<OrderMessage> orders, @Nullable Step<DecisionChanged> decisions) implements Step<Message> {

    @Override
    public Class<Message> accepts() {
        return Message.class;
    }

    @Override
    public boolean takes(Message fact) {
        return fact instanceof DecisionChanged || orders.takes(fact);
    }

    @Override
    public Outcome handle(Message fact) throws Exception {
        if (fact instanceof DecisionChanged changed) {
            return decisions == null ? Outcome.done() : decisions.handle(changed);
        }
        return orders.handle(orders.accepts().cast(fact));
    }
}
