package dev.rekap.shop.http;

import dev.rekap.shop.ShopState;
import java.util.Comparator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The shop as a page: all products with picture, status, price and stock, the newest first. It needs no script. */
final class ShopPage {

    private static final String STYLE = """
            body{font:16px/1.4 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#222}
            ul{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:1rem}
            li{border:1px solid #ccc;border-radius:.5rem;padding:.75rem}
            img,.none{width:100%;height:10rem;object-fit:cover;background:#eee;border-radius:.25rem;display:block}
            .status{font-size:.8rem;border:1px solid #888;border-radius:1rem;padding:0 .5rem}
            """;

    private ShopPage() {}

    static String of(ShopState shop) {
        String products = shop.products()
                .all()
                .sorted(Comparator.comparingInt(
                                (JsonNode product) -> product.get("id").intValue())
                        .reversed())
                .map(ShopPage::product)
                .collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Toko Simulasi</title><style>%s</style></head>
                <body><h1>Toko Simulasi</h1>
                <p>This shop is a simulation: WooCommerce's API without WooCommerce. It forgets all when it ends.</p>
                <ul>%s</ul>%s</body></html>
                """.formatted(STYLE, products, products.isEmpty() ? "<p>Belum ada produk.</p>" : "");
    }

    private static String product(JsonNode product) {
        String picture = product.at("/images/0/src").asString("");
        JsonNode stock = product.get("stock_quantity");
        return """
                <li data-product-id="%d">%s<h2>%s</h2><p><span class="status">%s</span></p>
                <p>%s</p><p>%s</p><p><small>%s</small></p></li>
                """.formatted(
                product.get("id").intValue(),
                picture.isEmpty() ? "<span class=\"none\"></span>" : "<img alt=\"\" src=\"" + text(picture) + "\">",
                text(product.get("name").asString()),
                text(product.get("status").asString()),
                price(product),
                stock.isNumber() ? "stok " + stock.longValue() : "stok tidak dihitung",
                text(product.get("sku").asString()));
    }

    private static String price(JsonNode product) {
        String price = product.get("regular_price").asString();
        return price.isEmpty() ? "belum ada harga" : "Rp " + text(price);
    }

    /** Names hold entities as the shop keeps them; anything else that could be markup is made text. */
    private static String text(String value) {
        return value.replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;");
    }
}
