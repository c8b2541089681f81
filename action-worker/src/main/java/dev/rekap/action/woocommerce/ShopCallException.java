package dev.rekap.action.woocommerce;

import dev.rekap.action.ActionException;
import dev.rekap.action.ActionException.Effect;
import dev.rekap.contracts.FailureCode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request to the shop that did not bring what it should. The message holds nothing that the shop wrote but its code. */
final class ShopCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final Kind kind;
    private final int status;
    private final String code;
    private final @Nullable Integer resource;
    private final Duration retryAfter;

    /** What is known of a request that failed. */
    enum Kind {
        /** Nothing of it left this machine. */
        NOT_SENT,
        /** It was sent, and no whole answer came; the shop may still be at it. */
        UNANSWERED,
        /** The shop refused it, in its own words, before it did anything. */
        REFUSED,
        /** An answer came that says nothing about what was done: an error page, an empty body, a plugin's exception. */
        BROKEN
    }

    ShopCallException(
            Kind kind, int status, String code, @Nullable Integer resource, Duration retryAfter, String message) {
        super(message);
        this.kind = kind;
        this.status = status;
        this.code = code;
        this.resource = resource;
        this.retryAfter = retryAfter;
    }

    static ShopCallException noAnswer(Kind kind, String message) {
        return new ShopCallException(kind, 0, "", null, Duration.ZERO, message);
    }

    Kind kind() {
        return kind;
    }

    int status() {
        return status;
    }

    /** The shop's code, such as {@code product_invalid_sku}; empty where it gave none. */
    String code() {
        return code;
    }

    /** Number of the product that has the SKU already. */
    Optional<Integer> resource() {
        return Optional.ofNullable(resource);
    }

    /** The failure of an action, by this request. */
    ActionException as(Effect effect) {
        return new ActionException(failureCode(), effect, String.valueOf(getMessage()), retryAfter);
    }

    private FailureCode failureCode() {
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return FailureCode.SHOP_UNAUTHORIZED;
        }
        // Of a shop whose WooCommerce is switched off.
        boolean away = code.equals("rest_no_route") || !retryAfter.isZero();
        return kind == Kind.REFUSED && !away ? FailureCode.SHOP_REJECTED : FailureCode.SHOP_UNAVAILABLE;
    }
}
