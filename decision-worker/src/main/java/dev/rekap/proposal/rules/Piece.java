package dev.rekap.proposal.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one part of a message says of one product; the places are indexes of tokens. */
final class Piece {

    /**
     * Words in a row.
     *
     * @param from index of the first
     * @param to index after the last
     */
    record Words(int from, int to) {}

    /**
     * A number of pieces.
     *
     * @param open whether it only says by how much the stock changes
     */
    record Stock(int from, int to, long count, boolean open) {}

    private int from;
    private @Nullable Words name;
    private @Nullable Sum price;
    private @Nullable Stock stock;
    private @Nullable Words category;
    private @Nullable Words description;
    private final List<Words> tags = new ArrayList<>();
    private boolean priceCued;
    private boolean changeOnly;
    private boolean countFirst;
    private boolean sells;
    private boolean updates;
    private int unexplained;

    Piece(int from) {
        this.from = from;
    }

    /** Index of its first token. */
    int from() {
        return from;
    }

    /** Whether it begins a list of stocks: "stok: es teh 20, kopi 7". */
    boolean isCountFirst() {
        return countFirst;
    }

    void countFirst() {
        countFirst = true;
    }

    /** Takes a bare number for the stock and not for the price. */
    void countBareNumber() {
        Sum bare = price;
        if (bare != null && !bare.marked() && stock == null) {
            stock = new Stock(bare.from(), bare.to(), bare.plain(), false);
            price = null;
            updates = true;
        }
    }

    /** Whether a word such as "jual" stands in it. */
    boolean sells() {
        return sells;
    }

    void sell() {
        sells = true;
    }

    /** Whether a word such as "harga" or "stok" stands in it. */
    boolean updates() {
        return updates;
    }

    void update() {
        updates = true;
    }

    /** Whether it says anything of a product. */
    boolean isEmpty() {
        return name == null
                && price == null
                && stock == null
                && category == null
                && description == null
                && tags.isEmpty()
                && !sells
                && !updates;
    }

    /** Whether it names a category and nothing else. */
    boolean isCategoryAlone() {
        return category != null && name == null && price == null && stock == null;
    }

    @Nullable
    Words name() {
        return name;
    }

    void name(Words words) {
        name = words;
    }

    @Nullable
    Sum price() {
        return price;
    }

    /** Whether a word such as "harga" names the price. */
    boolean isPriceCued() {
        return priceCued;
    }

    void price(Sum sum, boolean cued) {
        price = sum;
        priceCued = cued;
    }

    /** Whether the price is only by how much it changes: "naikin harga seribu". */
    boolean isChangeOnly() {
        return changeOnly;
    }

    void changeOnly() {
        changeOnly = true;
    }

    /** The price is the new one: "jadi 6rb". */
    void wholePrice() {
        changeOnly = false;
    }

    @Nullable
    Stock stock() {
        return stock;
    }

    void stock(Stock count) {
        stock = count;
    }

    @Nullable
    Words category() {
        return category;
    }

    void category(Words words) {
        category = words;
    }

    @Nullable
    Words description() {
        return description;
    }

    void description(Words words) {
        description = words;
    }

    List<Words> tags() {
        return tags;
    }

    /** Words that no field used. */
    int unexplained() {
        return unexplained;
    }

    void unexplained(int words) {
        unexplained += words;
    }

    /** Takes over the fields of another piece of the same product that this one has not. */
    void merge(Piece other) {
        name = name == null ? other.name : name;
        if (price == null && other.price != null) {
            price = other.price;
            priceCued = other.priceCued;
            changeOnly = other.changeOnly;
        }
        stock = stock == null ? other.stock : stock;
        category = category == null ? other.category : category;
        description = description == null ? other.description : description;
        tags.addAll(other.tags);
        unexplained += other.unexplained;
        sells |= other.sells;
        updates |= other.updates;
    }

    /** Becomes the other one: what it named was no product. */
    void replace(Piece other) {
        from = other.from;
        name = other.name;
        merge(other);
    }

    /** The same of another product. */
    Piece of(Words other) {
        Piece piece = new Piece(from);
        piece.merge(this);
        piece.name = other;
        return piece;
    }
}
