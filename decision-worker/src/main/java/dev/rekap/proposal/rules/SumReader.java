package dev.rekap.proposal.rules;

import dev.rekap.indonesian.SpokenNumber;
import dev.rekap.indonesian.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads sums of money as sellers write them: "5000", "Rp5.000,-", "5rb", "7,5 ribu", "lima ribu", "goceng". */
final class SumReader {

    /** What is dearer is read, and doubted: who sells by chat writes a digit too many more often. */
    static final long DEAREST = 100_000_000;

    private static final int THOUSAND = 1000;
    private static final int MOST_DIGITS = 9;

    /** "0,5"; what begins with a zero and is longer is a telephone number. */
    private static final int LONGEST_DECIMAL = 4;

    private static final int MOST_DIGITS_KEPT = 15;

    private SumReader() {}

    /** The sum that begins at the token, or null. */
    static @Nullable Sum read(ShopText text, int at) {
        int number = text.after(ShopWord.RUPIAH, at);
        boolean currency = number > at;
        Long slang = text.slang(number);
        if (slang != null) {
            return new Sum(at, trailing(text, number + 1), slang, List.of(), slang, true, false);
        }
        if (isTelephone(text, number)) {
            return null;
        }
        @Nullable SpokenNumber read = text.number(number);
        if (read == null) {
            return number < text.size() ? tooLong(text, at, number) : null;
        }
        int end = read.end();
        boolean scaled = isScaled(text, number, end);
        int after = text.skip(end, ShopWord.RUPIAH);
        boolean marked = currency || scaled || after > end || isGrouped(text.token(number));
        boolean absurd = isNegative(text, at) || isNegative(text, number);
        if (scaled && isGluedDigit(text, end)) {
            return hundredsAfter(text, at, end, read);
        }
        long value = read.isWhole() ? read.whole() : -1;
        int to = trailing(text, after);
        if (value >= THOUSAND || scaled || (value >= THOUSAND / 10 && (currency || after > end))) {
            return new Sum(at, to, value, List.of(), value, marked, absurd || value == 0 || value > DEAREST);
        }
        // "5" is 5,000 as a rule, and "5.5" is 5,500.
        long thousands = read.times(THOUSAND);
        if (thousands < 0) {
            return null;
        }
        List<Long> others = value > 0 ? List.of(value) : List.of();
        return others.isEmpty() && value != 0
                ? new Sum(at, to, thousands, List.of(thousands / THOUSAND), thousands, marked, absurd)
                : new Sum(at, to, thousands, others, value, marked, absurd || value == 0);
    }

    /** "0812…" */
    private static boolean isTelephone(ShopText text, int at) {
        return at < text.size()
                && text.token(at).number()
                && text.token(at).text().startsWith("0")
                && text.token(at).text().length() > LONGEST_DECIMAL;
    }

    /** More digits than any price has. */
    private static @Nullable Sum tooLong(ShopText text, int at, int number) {
        Token token = text.token(number);
        String digits = token.text().replace(".", "").replace(",", "");
        if (!token.number() || digits.length() <= MOST_DIGITS || digits.length() > MOST_DIGITS_KEPT) {
            return null;
        }
        long value = Long.parseLong(digits);
        return new Sum(at, trailing(text, number + 1), value, List.of(), value, true, true);
    }

    /** "7rb5" is 7,500 as a rule, and may be 7,005. */
    private static Sum hundredsAfter(ShopText text, int at, int end, SpokenNumber read) {
        long digit = Long.parseLong(text.token(end).text());
        long likely = read.whole() + digit * (THOUSAND / 10);
        return new Sum(at, end + 1, likely, List.of(read.whole() + digit), likely, true, false);
    }

    private static boolean isScaled(ShopText text, int from, int to) {
        return text.find(ShopWord.THOUSAND, from, to) >= 0;
    }

    private static boolean isGluedDigit(ShopText text, int at) {
        return at < text.size()
                && text.token(at).number()
                && text.token(at).glued()
                && text.token(at).text().length() == 1;
    }

    private static boolean isGrouped(Token token) {
        return token.number() && (token.text().indexOf('.') >= 0 || token.text().indexOf(',') >= 0);
    }

    /** A minus touches the number and nothing before it: "es teh - 5000" has a dash. */
    private static boolean isNegative(ShopText text, int at) {
        String gap = at < text.size() ? text.gapBefore(at) : "";
        return gap.endsWith("-") && !gap.startsWith("-") && text.token(at).start() > 1;
    }

    /** Where currency, "-", "/pcs" and "per porsi" after the number end. */
    private static int trailing(ShopText text, int at) {
        int end = text.skip(at, ShopWord.RUPIAH);
        boolean slash = end < text.size() && text.token(end).before() == '/';
        int piece = slash ? end : text.word(end).equals("per") ? end + 1 : -1;
        return piece >= 0 && text.is(ShopWord.PIECE, piece) ? text.after(ShopWord.PIECE, piece) : end;
    }
}
