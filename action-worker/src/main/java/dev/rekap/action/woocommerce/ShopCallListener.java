package dev.rekap.action.woocommerce;

import java.time.Duration;

/** Is told of every request to the shop. */
@FunctionalInterface
public interface ShopCallListener {

    /**
     * A request ended.
     *
     * @param operation method and kind of resource, such as {@code POST products}
     * @param outcome {@code ok}, or the kind of failure in lower case
     */
    void called(String operation, String outcome, Duration duration);
}
