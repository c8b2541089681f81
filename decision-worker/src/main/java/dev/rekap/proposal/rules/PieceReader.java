package dev.rekap.proposal.rules;

import dev.rekap.indonesian.SpokenNumber;
import dev.rekap.proposal.rules.Piece.Stock;
import dev.rekap.proposal.rules.Piece.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one part of a message. */
final class PieceReader {

    private static final int MOST_WORDS_OF_CATEGORY = 4;

    /** What a token is. */
    private enum Role {
        /** May belong to the name. */
        NAME,
        /** Belongs to a field, or to none. */
        USED
    }

    private final ShopText text;
    private final int from;
    private final int to;
    private final Role[] roles;
    private final Piece piece;
    private final List<Sum> sums = new ArrayList<>();
    /** Where a word for the stock stands whose number is still to come; -1 if none does. */
    private int stockCue = -1;

    private boolean pricePending;
    private boolean open;

    private PieceReader(ShopText text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.roles = new Role[to];
        Arrays.fill(roles, Role.NAME);
        this.piece = new Piece(from);
    }

    /** Reads the tokens from one index up to before another. */
    static Piece read(ShopText text, int from, int to) {
        PieceReader reader = new PieceReader(text, from, to);
        int at = from;
        while (at < to) {
            at = reader.step(at);
        }
        reader.assignSums();
        reader.findName();
        return reader.piece;
    }

    /** Reads what begins at the token and returns where it ends, at least one token on. */
    private int step(int at) {
        if (text.token(at).before() == '#') {
            piece.tags().add(new Words(at, at + 1));
            return used(at, at + 1);
        }
        int end = cue(at);
        if (end > at) {
            return end;
        }
        end = text.after(ShopWord.FILLER, at);
        if (end > at && !text.token(at).number()) {
            return used(at, end);
        }
        return number(at);
    }

    private int cue(int at) {
        int moreStock = text.after(ShopWord.MORE_STOCK, at);
        if (moreStock > at) {
            open = true;
            return stock(at, moreStock);
        }
        int more = text.after(ShopWord.MORE, at);
        if (stockCue >= 0 && more > at && isCount(more)) {
            open = true;
            return stock(at, more);
        }
        int left = text.after(ShopWord.LEFT, at);
        if (left > at && piece.stock() == null && isCount(left) && !isPrice(left)) {
            return stock(at, left);
        }
        int stock = text.after(ShopWord.STOCK, at);
        int sell = text.after(ShopWord.SELL, at);
        if (stock > at && stock >= sell) {
            return stock(at, stock);
        }
        if (sell > at) {
            if (isCount(sell) && text.word(at).startsWith("ready")) {
                return stock(at, sell);
            }
            piece.sell();
            return used(at, sell);
        }
        int raise = text.after(ShopWord.RAISE, at);
        if (raise > at) {
            pricePending = true;
            piece.update();
            piece.changeOnly();
            return used(at, raise);
        }
        int price = text.after(ShopWord.PRICE, at);
        if (price > at) {
            return price(at, price);
        }
        int soldOut = text.after(ShopWord.SOLD_OUT, at);
        if (soldOut > at && piece.stock() == null) {
            piece.stock(new Stock(at, soldOut, 0, false));
            return used(at, soldOut);
        }
        int category = text.after(ShopWord.CATEGORY, at);
        if (category > at) {
            return category(at, category);
        }
        int description = text.after(ShopWord.DESCRIPTION, at);
        if (description > at && description < to) {
            piece.description(new Words(description, to));
            return used(at, to);
        }
        return value(at);
    }

    /** "dari 15rb" is the old value; "jadi 17rb" the new one. */
    private int value(int at) {
        int old = text.after(ShopWord.FROM, at);
        if (old > at && sum(old) != null) {
            return used(at, Objects.requireNonNull(sum(old)).to());
        }
        int become = text.after(ShopWord.TO, at);
        if (become == at) {
            return at;
        }
        @Nullable Sum sum = sum(text.skip(become, ShopWord.TO, ShopWord.FILLER));
        if (sum == null) {
            return at;
        }
        if (stockCue >= 0 && !sum.marked()) {
            piece.stock(new Stock(sum.from(), sum.to(), sum.plain(), open));
        } else {
            piece.price(sum, true);
            piece.wholePrice();
        }
        return used(at, sum.to());
    }

    private int price(int at, int cue) {
        piece.update();
        int place = text.skip(cue, ShopWord.FILLER, ShopWord.TO);
        @Nullable Sum sum = place < to ? sum(place) : null;
        if (sum == null) {
            pricePending = true;
            return used(at, cue);
        }
        piece.price(sum, true);
        return used(at, sum.to());
    }

    private int stock(int at, int cue) {
        piece.update();
        int place = text.skip(cue, ShopWord.FILLER, ShopWord.LEFT, ShopWord.TO);
        int soldOut = text.after(ShopWord.SOLD_OUT, place);
        if (place < to && soldOut > place) {
            piece.stock(new Stock(at, soldOut, 0, false));
            return used(at, soldOut);
        }
        @Nullable SpokenNumber number = place < to ? text.number(place) : null;
        if (number == null || !number.isWhole()) {
            stockCue = at;
            return used(at, cue);
        }
        piece.stock(new Stock(at, number.end(), number.whole(), open));
        return used(at, text.skip(number.end(), ShopWord.PIECE));
    }

    private boolean isPrice(int at) {
        @Nullable Sum sum = sum(at);
        return sum != null && sum.marked();
    }

    private boolean isCount(int at) {
        @Nullable SpokenNumber number = at < to ? text.number(at) : null;
        return number != null && number.isWhole();
    }

    private int category(int at, int cue) {
        int end = cue;
        while (end < to && end - cue < MOST_WORDS_OF_CATEGORY && !isCueOrFiller(end) && text.number(end) == null) {
            end++;
        }
        if (end > cue) {
            piece.category(new Words(cue, end));
        }
        return used(at, end);
    }

    private boolean isCueOrFiller(int at) {
        return text.token(at).before() == '#'
                || text.is(ShopWord.STOCK, at)
                || text.is(ShopWord.PRICE, at)
                || text.is(ShopWord.SELL, at)
                || text.is(ShopWord.DESCRIPTION, at)
                || text.is(ShopWord.FILLER, at);
    }

    /** A sum that may be the price; of "level 5" and "250 gram" the number belongs to the name. */
    private int number(int at) {
        @Nullable Sum sum = sum(at);
        if (sum == null) {
            return at + 1;
        }
        boolean named = isPartOfAWord(at)
                || (!sum.marked()
                        && (text.is(ShopWord.MEASURE, sum.to()) || (at > from && text.is(ShopWord.NUMBERED, at - 1))));
        if (named) {
            return sum.to();
        }
        sums.add(sum);
        return sum.to();
    }

    /** "A14" */
    private boolean isPartOfAWord(int at) {
        return at > from
                && text.token(at).number()
                && text.token(at).glued()
                && !text.token(at - 1).number()
                && roles[at - 1] == Role.NAME;
    }

    private @Nullable Sum sum(int at) {
        @Nullable Sum sum = at < to ? SumReader.read(text, at) : null;
        return sum == null || sum.to() > to ? null : sum;
    }

    /** The last sum is the price, or the stock if that was to come; earlier ones belong to the name: "paket 1 25rb". */
    private void assignSums() {
        sums.stream()
                .filter(sum -> stockCue >= 0 && piece.stock() == null && sum.from() > stockCue && !sum.marked())
                .reduce((_, last) -> last)
                .ifPresent(last -> {
                    sums.remove(last);
                    piece.stock(new Stock(last.from(), last.to(), last.plain(), open));
                    used(last.from(), last.to());
                });
        if (stockCue == from && piece.stock() != null) {
            piece.countFirst();
        }
        if (piece.price() == null && !sums.isEmpty()) {
            Sum price =
                    sums.stream().filter(Sum::marked).reduce((_, last) -> last).orElseGet(sums::getLast);
            piece.price(withOthers(price), pricePending);
            used(price.from(), price.to());
        }
    }

    /** "5.000 dan 10.000", "15-20rb" and "3 seribu" leave open what one costs. */
    private Sum withOthers(Sum price) {
        List<Long> others = new ArrayList<>(price.others());
        for (Sum other : sums) {
            boolean before = other.to() == price.from();
            if (!other.equals(price) && (other.marked() || before)) {
                others.add(other.value());
                used(other.from(), other.to());
            }
        }
        return price.withOthers(others);
    }

    /** The first words in a row that nothing else used. */
    private void findName() {
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && roles[end] == Role.NAME && (end == at || !text.stopsBefore(end))) {
                end++;
            }
            if (end > at) {
                if (piece.name() == null) {
                    piece.name(new Words(at, end));
                } else if (text.skip(at, ShopWord.JOIN) < end) {
                    piece.unexplained(end - at);
                }
            }
            at = Math.max(end, at + 1);
        }
    }

    private int used(int start, int end) {
        Arrays.fill(roles, start, Math.min(end, to), Role.USED);
        return end;
    }
}
