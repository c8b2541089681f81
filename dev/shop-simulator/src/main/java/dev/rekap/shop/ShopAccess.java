package dev.rekap.shop;

/** Who may do what: WooCommerce's keys open its API, an application password opens both. */
final class ShopAccess {

    private final ShopKeys keys;

    ShopAccess(ShopKeys keys) {
        this.keys = keys;
    }

    /**
     * Lets a call of WooCommerce's API pass.
     *
     * @param name first part of the credentials, empty for none
     * @throws ShopException 401 as the shop gives it
     */
    void requireWoo(String name, String password, boolean writes, ShopSettings settings) {
        if (isUser(name, password, settings)) {
            return;
        }
        if (!name.equals(keys.key()) || settings.rights() == ShopSettings.Rights.NONE) {
            throw new ShopException(
                    401,
                    writes ? "woocommerce_rest_cannot_create" : "woocommerce_rest_cannot_view",
                    writes ? "Sorry, you are not allowed to create resources." : "Sorry, you cannot list resources.");
        }
        if (!password.equals(keys.secret())) {
            throw new ShopException(401, "woocommerce_rest_authentication_error", "Consumer secret is invalid.");
        }
        if (writes && settings.rights() == ShopSettings.Rights.READ) {
            throw new ShopException(
                    401,
                    "woocommerce_rest_authentication_error",
                    "The API key provided does not have write permissions.");
        }
    }

    /**
     * Lets a call of WordPress's API pass.
     *
     * @param open whether everybody may make this call
     */
    void requireWordPress(String name, String password, boolean open, ShopSettings settings) {
        if (name.isEmpty()) {
            if (!open) {
                throw new ShopException(401, "rest_not_logged_in", "You are not currently logged in.");
            }
            return;
        }
        if (!name.equals(keys.user())) {
            throw new ShopException(
                    401, "invalid_username", "<strong>Error:</strong> The username is not registered on this site.");
        }
        if (!isUser(name, password, settings)) {
            throw new ShopException(
                    401, "incorrect_password", "The provided password is an invalid application password.");
        }
    }

    private boolean isUser(String name, String password, ShopSettings settings) {
        return settings.applicationPassword()
                && name.equals(keys.user())
                && password.replace(" ", "").equals(keys.password().replace(" ", ""));
    }
}
