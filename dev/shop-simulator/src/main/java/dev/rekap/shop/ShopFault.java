package dev.rekap.shop;

import java.time.Duration;

/**
 * A misbehaviour that requests meet.
 *
 * @param kind what happens
 * @param method of the requests, such as {@code POST}; {@code *} for all
 * @param path that theirs begins with, below {@code /wp-json}, such as {@code /wc/v3/products}
 * @param skip how many of them pass before it happens
 * @param times how often it happens then
 * @param retryAfter seconds of the header; 0 for none
 * @param delay how long an answer takes that takes long
 */
public record ShopFault(Kind kind, String method, String path, int skip, int times, int retryAfter, Duration delay) {

    /** What can happen. */
    public enum Kind {
        /** 500 as JSON; nothing was done. */
        ERROR,
        /** A page in HTML with status 503; nothing was done. */
        HTML_503,
        /** 429; nothing was done. */
        TOO_MANY_REQUESTS,
        /** 500 as JSON, though it was done. */
        ERROR_AFTER,
        /** 400, as an exception of a plugin makes it, though it was done. */
        EXCEPTION_AFTER,
        /** An empty 200, though it was done. */
        EMPTY_AFTER,
        /** Done, and not answered before the delay is over. */
        SLOW_AFTER,
        /** The connection ends; nothing was done. */
        CUT,
        /** The connection ends, though it was done. */
        CUT_AFTER,
        /** 500: the product has neither SKU nor meta. */
        HALF_CREATED,
        /** 500: the SKU is taken, and the product does not have it. */
        DUPLICATE_LOCK,
        /** A product with the SKU of the request lies in the trash. */
        SKU_IN_TRASH,
        /** The quantity is ignored. */
        STOCK_IGNORED,
        /** 401: the key was revoked. */
        WRONG_KEYS,
        /** A plugin's warning stands before the JSON. */
        WARNING,
        /** 302 to the page for logging in. */
        REDIRECT
    }

    /** One of this kind at the next such request. */
    public static ShopFault once(Kind kind, String method, String path) {
        return new ShopFault(kind, method, path, 0, 1, 0, Duration.ofSeconds(30));
    }

    /** At the next request whatever it is, after so many others. */
    public static ShopFault atRequest(int skip, Kind kind) {
        return new ShopFault(kind, "*", "/", skip, 1, 0, Duration.ofSeconds(30));
    }

    /** The same, so often. */
    public ShopFault times(int often) {
        return new ShopFault(kind, method, path, skip, often, retryAfter, delay);
    }

    /** The same with a header {@code Retry-After}. */
    public ShopFault retryAfter(int seconds) {
        return new ShopFault(kind, method, path, skip, times, seconds, delay);
    }

    boolean fits(String otherMethod, String otherPath) {
        return (method.equals("*") || method.equals(otherMethod)) && otherPath.startsWith(path);
    }

    ShopFault passed() {
        return new ShopFault(kind, method, path, skip - 1, times, retryAfter, delay);
    }
}
