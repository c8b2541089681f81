package dev.rekap.proposal.rules;

import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.proposal.Confidence;
import dev.rekap.proposal.ReadableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rows for the ledger: "catat: beli gula 45rb", each line one. */
final class NoteReader {

    /** "tolong catat ya:" */
    private static final int MOST_WORDS_BEFORE_COLON = 4;

    private NoteReader() {}

    /** Where the note begins; -1 if the message is none. */
    static int begins(ShopText text) {
        int verb = text.skip(0, ShopWord.FILLER);
        int end = text.after(ShopWord.NOTE, verb);
        if (end == verb || end >= text.size()) {
            return -1;
        }
        for (int at = end; at < Math.min(text.size(), end + MOST_WORDS_BEFORE_COLON); at++) {
            if (text.token(at).before() == ':' && text.skip(end, ShopWord.FILLER) >= at) {
                return at;
            }
        }
        return end;
    }

    /** Where a note ends that the verb follows: "beli sabun 12rb, tolong dicatat ya"; -1 if the message is none. */
    static int ends(ShopText text) {
        int verb = text.find(ShopWord.NOTE, 0, text.size());
        boolean last = verb > 0 && text.skip(text.after(ShopWord.NOTE, verb), ShopWord.FILLER) == text.size();
        int end = verb;
        while (last && end > 0 && text.is(ShopWord.FILLER, end - 1)) {
            end--;
        }
        return last && end > 0 ? end : -1;
    }

    /** The fields of each row, a line each, from one token up to before another. */
    static List<List<ProposedField>> rows(ShopText text, ReadableText source, int from, int to) {
        List<List<ProposedField>> rows = new ArrayList<>();
        int at = from;
        while (at < to) {
            int end = at + 1;
            while (end < to && !text.lineBefore(end)) {
                end++;
            }
            rows.add(row(text, source, at, end));
            at = end;
        }
        return rows;
    }

    private static List<ProposedField> row(ShopText text, ReadableText source, int from, int to) {
        int start = text.start(from);
        int end = text.end(to);
        List<ProposedField> fields = new ArrayList<>();
        fields.add(new ProposedField(
                ActionFields.NOTE,
                text.raw().substring(start, end),
                Confidence.NAMED,
                List.of(source.evidence(start, end)),
                Set.of(),
                List.of()));
        List<Sum> sums = sums(text, from, to);
        if (!sums.isEmpty()) {
            fields.add(amount(text, source, sums));
        }
        return fields;
    }

    /** Of several sums nothing says which one is meant. */
    private static ProposedField amount(ShopText text, ReadableText source, List<Sum> sums) {
        Sum first = sums.getFirst();
        boolean one = sums.size() == 1;
        return new ProposedField(
                ActionFields.AMOUNT,
                Long.toString(first.value()),
                one ? Confidence.NAMED : Confidence.DOUBTFUL,
                sums.stream()
                        .map(sum -> source.evidence(text.start(sum.from()), text.end(sum.to())))
                        .toList(),
                one ? Set.of() : Set.of(FieldFlag.AMBIGUOUS),
                sums.stream().skip(1).map(sum -> Long.toString(sum.value())).toList());
    }

    private static List<Sum> sums(ShopText text, int from, int to) {
        List<Sum> sums = new ArrayList<>();
        int at = from;
        while (at < to) {
            @Nullable Sum sum = SumReader.read(text, at);
            boolean money = sum != null && sum.to() <= to && sum.marked() && !sum.isAmbiguous() && !sum.absurd();
            if (money) {
                sums.add(sum);
            }
            at = sum == null ? at + 1 : sum.to();
        }
        return sums;
    }
}
