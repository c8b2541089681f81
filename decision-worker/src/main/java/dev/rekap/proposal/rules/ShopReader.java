package dev.rekap.proposal.rules;

import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.proposal.Confidence;
import dev.rekap.proposal.ReadableText;
import dev.rekap.proposal.rules.Piece.Stock;
import dev.rekap.proposal.rules.Piece.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes fields of what a piece says. */
final class ShopReader {

    /** A name with more words is a sentence, as a rule. */
    private static final int MOST_WORDS_OF_NAME = 8;

    private final ShopText text;
    private final ReadableText source;

    ShopReader(ShopText text, ReadableText source) {
        this.text = text;
        this.source = source;
    }

    /** The fields of a draft; a missing name or price is asked for. */
    List<ProposedField> draft(Piece piece) {
        List<ProposedField> fields = new ArrayList<>();
        fields.add(name(piece));
        fields.add(price(piece));
        addStock(piece, fields);
        Words category = piece.category();
        if (category != null) {
            fields.add(words(ActionFields.CATEGORY, category, Confidence.NAMED));
        }
        if (!piece.tags().isEmpty()) {
            fields.add(tags(piece.tags()));
        }
        Words description = piece.description();
        if (description != null) {
            fields.add(words(ActionFields.DESCRIPTION, description, Confidence.NAMED));
        }
        return fields;
    }

    /** The fields of an update. */
    List<ProposedField> update(Piece piece) {
        List<ProposedField> fields = new ArrayList<>();
        fields.add(name(piece));
        if (piece.price() != null) {
            fields.add(price(piece));
        }
        addStock(piece, fields);
        return fields;
    }

    private ProposedField name(Piece piece) {
        Words name = piece.name();
        if (name == null) {
            return missing(ActionFields.NAME);
        }
        boolean sentence = name.to() - name.from() > MOST_WORDS_OF_NAME;
        boolean variant = text.skip(name.from(), ShopWord.VARIANT) >= name.to();
        double confidence = sentence || variant
                ? Confidence.DOUBTFUL
                : piece.unexplained() > 0
                        ? Confidence.INFERRED
                        : piece.sells() || piece.updates() ? Confidence.NAMED : Confidence.PLACED;
        int start = withSymbolsBefore(name.from());
        int end = withSymbolsAfter(name.to());
        return new ProposedField(
                ActionFields.NAME,
                text.raw().substring(start, end).strip().replaceAll("\\s+", " "),
                confidence,
                List.of(source.evidence(start, end)),
                variant ? Set.of(FieldFlag.AMBIGUOUS) : Set.of(),
                List.of());
    }

    private ProposedField price(Piece piece) {
        Sum sum = piece.price();
        if (sum == null) {
            return missing(ActionFields.PRICE);
        }
        Set<FieldFlag> flags = EnumSet.noneOf(FieldFlag.class);
        if (sum.isAmbiguous() || piece.isChangeOnly() || sum.absurd()) {
            flags.add(FieldFlag.AMBIGUOUS);
        }
        if (sum.absurd()) {
            flags.add(FieldFlag.OUT_OF_RANGE);
        }
        double confidence = flags.isEmpty()
                ? piece.isPriceCued() || sum.marked() ? Confidence.NAMED : Confidence.PLACED
                : Confidence.DOUBTFUL;
        return new ProposedField(
                ActionFields.PRICE,
                Long.toString(sum.value()),
                confidence,
                List.of(source.evidence(text.start(sum.from()), text.end(sum.to()))),
                flags,
                sum.others().stream().map(String::valueOf).toList());
    }

    private void addStock(Piece piece, List<ProposedField> fields) {
        Stock stock = piece.stock();
        if (stock != null) {
            fields.add(new ProposedField(
                    ActionFields.STOCK,
                    Long.toString(stock.count()),
                    stock.open() ? Confidence.DOUBTFUL : Confidence.NAMED,
                    List.of(source.evidence(text.start(stock.from()), text.end(stock.to()))),
                    stock.open() ? Set.of(FieldFlag.AMBIGUOUS) : Set.of(),
                    List.of()));
        }
    }

    private ProposedField words(String field, Words words, double confidence) {
        int start = text.start(words.from());
        int end = text.end(words.to());
        return new ProposedField(
                field,
                text.raw().substring(start, end),
                confidence,
                List.of(source.evidence(start, end)),
                Set.of(),
                List.of());
    }

    private ProposedField tags(List<Words> tags) {
        return new ProposedField(
                ActionFields.TAGS,
                tags.stream()
                        .map(tag -> text.raw().substring(text.start(tag.from()), text.end(tag.to())))
                        .distinct()
                        .collect(Collectors.joining("\n")),
                Confidence.NAMED,
                tags.stream()
                        .map(tag -> source.evidence(text.start(tag.from()), text.end(tag.to())))
                        .toList(),
                Set.of(),
                List.of());
    }

    static ProposedField missing(String field) {
        return new ProposedField(field, null, Confidence.NONE, List.of(), Set.of(FieldFlag.MISSING), List.of());
    }

    private int withSymbolsBefore(int from) {
        String gap = text.gapBefore(from);
        int length = gap.length();
        while (length > 0 && isSymbol(gap.codePointBefore(length))) {
            length -= Character.charCount(gap.codePointBefore(length));
        }
        return start(text.start(from) - (gap.length() - length));
    }

    private int start(int offset) {
        int start = offset;
        while (Character.isWhitespace(text.raw().charAt(start))) {
            start++;
        }
        return start;
    }

    private int withSymbolsAfter(int to) {
        String gap = text.gapBefore(to);
        int length = 0;
        int end = 0;
        while (length < gap.length() && isSymbol(gap.codePointAt(length))) {
            int code = gap.codePointAt(length);
            length += Character.charCount(code);
            end = code == ' ' ? end : length;
        }
        return text.end(to) + end;
    }

    /** Emoji, what joins them, and spaces between them. */
    private static boolean isSymbol(int code) {
        return switch (Character.getType(code)) {
            case Character.OTHER_SYMBOL, Character.FORMAT, Character.NON_SPACING_MARK, Character.MODIFIER_SYMBOL ->
                true;
            default -> code == ' ';
        };
    }
}
