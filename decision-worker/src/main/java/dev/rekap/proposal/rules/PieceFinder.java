package dev.rekap.proposal.rules;

import dev.rekap.proposal.rules.Piece.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a message into its products: by lines and commas, and after a price where another product with its own price follows. */
final class PieceFinder {

    private final ShopText text;

    private PieceFinder(ShopText text) {
        this.text = text;
    }

    /** The products of a message, in order. */
    static List<Piece> find(ShopText text) {
        PieceFinder finder = new PieceFinder(text);
        List<Piece> pieces = new ArrayList<>();
        List<Integer> starts = finder.starts();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.size();
            pieces.add(PieceReader.read(text, starts.get(i), end));
        }
        return products(pieces);
    }

    private List<Integer> starts() {
        List<Integer> starts = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            int end = endOfPart(at);
            starts.add(at);
            int next = at;
            while ((next = nextProduct(next, end)) >= 0) {
                starts.add(next);
            }
            at = end;
        }
        return starts;
    }

    private int endOfPart(int from) {
        int end = from + 1;
        while (end < text.size() && !text.stopsBefore(end)) {
            end++;
        }
        return end;
    }

    /** Where the next product begins after a price or stock of the one before: "teh lima ribu kopi enam ribu"; -1 if none does. */
    private int nextProduct(int from, int end) {
        boolean named = false;
        int at = from;
        while (at < end) {
            @Nullable Sum sum = number(at, end);
            if (sum == null) {
                named |= isPlain(at);
                at++;
                continue;
            }
            int next = text.skip(sum.to(), ShopWord.JOIN, ShopWord.FILLER);
            boolean ends = named && (isMoney(sum) || isStock(sum));
            if (ends && next < end && isPlain(next) && hasPrice(next, end)) {
                return next;
            }
            at = sum.to();
        }
        return -1;
    }

    private boolean hasPrice(int from, int end) {
        int at = from;
        while (at < end) {
            @Nullable Sum sum = number(at, end);
            if (sum != null && isMoney(sum) && !isStock(sum)) {
                return true;
            }
            at = sum == null ? at + 1 : sum.to();
        }
        return false;
    }

    private @Nullable Sum number(int at, int end) {
        @Nullable Sum sum = SumReader.read(text, at);
        return sum == null || sum.to() > end ? null : sum;
    }

    private static boolean isMoney(Sum sum) {
        return sum.marked() || !sum.isAmbiguous();
    }

    private boolean isStock(Sum sum) {
        return text.is(ShopWord.STOCK, sum.from() - 1)
                || (text.is(ShopWord.LEFT, sum.from() - 1) && text.is(ShopWord.STOCK, sum.from() - 2));
    }

    /** Whether it may be the first word of a name. */
    private boolean isPlain(int at) {
        return !text.token(at).number()
                && text.token(at).before() != '#'
                && !text.is(ShopWord.SELL, at)
                && !text.is(ShopWord.PRICE, at)
                && !text.is(ShopWord.STOCK, at)
                && !text.is(ShopWord.CATEGORY, at)
                && !text.is(ShopWord.DESCRIPTION, at)
                && !text.is(ShopWord.FILLER, at)
                && !text.is(ShopWord.TO, at)
                && !text.is(ShopWord.FROM, at)
                && !text.is(ShopWord.PIECE, at)
                && !text.is(ShopWord.SOLD_OUT, at);
    }

    /** Puts parts of the same product together. */
    private static List<Piece> products(List<Piece> pieces) {
        List<Piece> products = new ArrayList<>();
        @Nullable Words category = null;
        for (Piece piece : pieces) {
            if (piece.isEmpty()) {
                continue;
            }
            if (piece.isCategoryAlone() && products.size() > 1) {
                category = piece.category();
                continue;
            }
            if (products.isEmpty() || !joined(products.getLast(), piece)) {
                products.add(piece);
            }
        }
        if (!products.isEmpty() && products.getFirst().isCountFirst()) {
            products.forEach(Piece::countBareNumber);
        }
        for (Piece product : products) {
            if (product.category() == null && category != null) {
                product.category(category);
            }
        }
        return products;
    }

    /** Whether the part belongs to the product before, and was put to it. */
    private static boolean joined(Piece product, Piece part) {
        Words name = part.name();
        if (name == null || product.name() == null) {
            product.merge(part);
            return true;
        }
        boolean says = part.price() != null || part.stock() != null;
        if (!says && !part.sells()) {
            product.unexplained(name.to() - name.from());
            return true;
        }
        boolean greeting = product.price() == null && product.stock() == null && !product.sells();
        if (greeting) {
            product.replace(part);
        }
        return greeting;
    }
}
