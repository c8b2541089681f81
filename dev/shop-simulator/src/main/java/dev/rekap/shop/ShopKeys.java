package dev.rekap.shop;

/**
 * The credentials that the shop takes.
 *
 * @param key consumer key of WooCommerce
 * @param secret its secret
 * @param user of WordPress
 * @param password application password of that user; spaces in it do not count
 */
public record ShopKeys(String key, String secret, String user, String password) {

    /** For tests. */
    public static final ShopKeys FOR_TESTS = new ShopKeys("ck_test", "cs_test", "pemilik", "abcd efgh ijkl mnop");

    @Override
    public String toString() {
        return "ShopKeys[*****]";
    }
}
