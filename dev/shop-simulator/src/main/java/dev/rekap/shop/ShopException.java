package dev.rekap.shop;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The shop refuses a request, in the words of WooCommerce or WordPress. */
public final class ShopException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = new JsonMapper();

    private final int status;
    private final transient ObjectNode body;

    public ShopException(int status, String code, String message) {
        super(code + ": " + message);
        this.status = status;
        this.body = JSON.createObjectNode().put("code", code).put("message", message);
        body.putObject("data").put("status", status);
    }

    static ShopException invalid(String parameter, String why) {
        ShopException refusal = new ShopException(400, "rest_invalid_param", "Invalid parameter(s): " + parameter);
        refusal.data().putObject("params").put(parameter, why);
        return refusal;
    }

    static ShopException duplicateSku(int holder, String sku) {
        ShopException refusal = new ShopException(400, "product_invalid_sku", "Invalid or duplicated SKU.");
        refusal.data().put("resource_id", holder).put("unique_sku", sku + "-1");
        return refusal;
    }

    static ShopException invalidProduct(int status) {
        return new ShopException(status, "woocommerce_rest_product_invalid_id", "Invalid ID.");
    }

    ObjectNode data() {
        return (ObjectNode) body.get("data");
    }

    public int status() {
        return status;
    }

    public ObjectNode body() {
        return body;
    }
}
