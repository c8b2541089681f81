package dev.rekap.shop;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** All that the shop holds; in memory. Whoever reads or writes holds the monitor of this object. */
public final class ShopState {

    /** The shop's own zone: dates without {@code _gmt} are local. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final Clock clock;
    private final ShopTerms categories;
    private final ShopTerms tags;
    private final ShopMedia media;
    private final ShopProducts products;
    private final List<String> requests = new ArrayList<>();
    private ShopSettings settings = ShopSettings.GOOD;
    private int lastPost = 9;

    public ShopState(Clock clock) {
        this.clock = clock;
        ShopTerms.Sequence terms = new ShopTerms.Sequence();
        categories = new ShopTerms(terms, "with this parent.");
        tags = new ShopTerms(terms, "in this taxonomy.");
        categories.create("Uncategorized");
        media = new ShopMedia(this);
        products = new ShopProducts(this);
    }

    public ShopProducts products() {
        return products;
    }

    public ShopMedia media() {
        return media;
    }

    ShopTerms categories() {
        return categories;
    }

    ShopTerms tags() {
        return tags;
    }

    /** Categories or tags, by the last part of their path. */
    public ShopTermsApi terms(String path) {
        return new ShopTermsApi(path.equals("categories") ? categories : tags);
    }

    public ShopSettings settings() {
        return settings;
    }

    public void settings(ShopSettings changed) {
        settings = changed;
    }

    /** All requests of the two APIs, such as {@code POST /wc/v3/products}, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public void requested(String request) {
        requests.add(request);
    }

    /** Products, media and other posts share their numbers. */
    int nextPost() {
        return ++lastPost;
    }

    String now() {
        return DATE.format(LocalDateTime.ofInstant(instant(), ZONE));
    }

    String nowGmt() {
        return DATE.format(LocalDateTime.ofInstant(instant(), ZoneOffset.UTC));
    }

    private Instant instant() {
        return clock.instant();
    }

    /** A slug that neither a product nor a medium has. */
    String unusedSlug(String wanted) {
        String slug = wanted;
        for (int number = 1; isTaken(slug); number++) {
            slug = wanted + "-" + (number + (wanted.isEmpty() ? 0 : 1));
        }
        return slug;
    }

    private boolean isTaken(String slug) {
        return !slug.isEmpty() && (products.hasSlug(slug) || media.hasSlug(slug));
    }
}
