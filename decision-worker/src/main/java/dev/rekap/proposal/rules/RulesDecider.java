package dev.rekap.proposal.rules;

import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.Notice;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.indonesian.NumberReader;
import dev.rekap.proposal.Decider;
import dev.rekap.proposal.Proposal;
import dev.rekap.proposal.ReadMaterial;
import dev.rekap.proposal.ReadablePicture;
import dev.rekap.proposal.ReadableText;
import dev.rekap.provider.ProviderResponse;
import dev.rekap.provider.Usage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a shop owner writes or says, by rules: "jual es teh 5rb stok 20", "harga es teh 6rb", "stok es teh habis", "catat: …".
 * Deterministic, in this process; it does not look at pictures.
 */
public final class RulesDecider implements Decider {

    private static final int MOST_WORDS_OF_SOLD_OUT = 6;

    private final ShopWords words = new ShopWords();
    private final NumberReader numbers = new NumberReader();

    /** What a message is about. */
    private enum Mode {
        DRAFT,
        UPDATE,
        NOTHING
    }

    @Override
    public ProviderResponse<Proposal> decide(ReadMaterial material) {
        List<ProposedAction> actions = new ArrayList<>();
        Set<Notice> notices = EnumSet.noneOf(Notice.class);
        for (ReadableText text : material.texts()) {
            read(text, !material.pictures().isEmpty(), actions);
        }
        if (!material.pictures().isEmpty()) {
            notices.add(Notice.PICTURES_NOT_LOOKED_AT);
        }
        if (actions.size() > Proposal.MOST_ACTIONS) {
            notices.add(Notice.TEXT_CUT);
        }
        List<ProposedAction> first =
                actions.stream().limit(Proposal.MOST_ACTIONS).toList();
        return new ProviderResponse<>(
                new Proposal(Proposal.withPictures(first, pictures(material)), notices), Usage.NONE);
    }

    private static List<Integer> pictures(ReadMaterial material) {
        return material.pictures().stream().map(ReadablePicture::part).toList();
    }

    private void read(ReadableText source, boolean pictured, List<ProposedAction> actions) {
        ShopText text = new ShopText(source.text(), words, numbers);
        int note = NoteReader.begins(text);
        int endOfNote = NoteReader.ends(text);
        if (note >= 0 || endOfNote > 0) {
            int end = note >= 0 ? text.size() : endOfNote;
            NoteReader.rows(text, source, Math.max(note, 0), end)
                    .forEach(row -> add(ActionFields.LEDGER_ROW, row, actions));
            return;
        }
        if (text.size() == 0 || isNoCommand(text)) {
            return;
        }
        List<Piece> pieces = PieceFinder.find(text);
        Mode mode = mode(text, pieces, pictured);
        ShopReader reader = new ShopReader(text, source);
        for (Piece piece : pieces) {
            if (isOfAll(text, piece)) {
                continue;
            }
            if (mode == Mode.DRAFT) {
                add(ActionFields.WOOCOMMERCE_DRAFT, reader.draft(piece), actions);
            } else if (mode == Mode.UPDATE && (piece.price() != null || piece.stock() != null)) {
                each(text, piece)
                        .forEach(product -> add(ActionFields.WOOCOMMERCE_UPDATE, reader.update(product), actions));
            }
        }
    }

    /** "es teh sama es jeruk habis" says it of both; a price or a number of pieces is of one product. */
    private static List<Piece> each(ShopText text, Piece piece) {
        Piece.@Nullable Words name = piece.name();
        Piece.@Nullable Stock stock = piece.stock();
        if (name == null || stock == null || stock.count() > 0 || piece.price() != null) {
            return List.of(piece);
        }
        List<Piece> products = new ArrayList<>();
        int from = name.from();
        for (int at = from; at <= name.to(); at++) {
            if (at == name.to() || text.is(ShopWord.JOIN, at)) {
                if (at > from) {
                    products.add(piece.of(new Piece.Words(from, at)));
                }
                from = at + 1;
            }
        }
        return products;
    }

    private static void add(String kind, List<ProposedField> fields, List<ProposedAction> actions) {
        actions.add(new ProposedAction(actions.size() + 1, kind, fields, List.of()));
    }

    /** A question, what is not to be done, what was done already, and verbs of what no action does. */
    private static boolean isNoCommand(ShopText text) {
        return text.find(ShopWord.QUESTION, 0, text.size()) >= 0
                || isDenied(text)
                || text.find(ShopWord.PAST, 0, text.size()) >= 0
                || text.is(ShopWord.OTHER_VERB, text.skip(0, ShopWord.FILLER));
    }

    /** "jangan jual"; "jangan lupa" denies nothing. */
    private static boolean isDenied(ShopText text) {
        for (int at = 0; at < text.size(); at++) {
            int denial = text.after(ShopWord.NEGATION, at);
            if (denial > at && text.after(ShopWord.FILLER, at) <= denial) {
                return true;
            }
        }
        return false;
    }

    private static Mode mode(ShopText text, List<Piece> pieces, boolean pictured) {
        if (pieces.isEmpty()) {
            return Mode.NOTHING;
        }
        Piece first = pieces.getFirst();
        boolean question = text.raw().indexOf('?') >= 0 && first.price() == null;
        if (question) {
            return Mode.NOTHING;
        }
        if (pieces.stream().anyMatch(Piece::sells)) {
            return Mode.DRAFT;
        }
        boolean priced = first.name() != null && first.price() != null;
        boolean startsWithName =
                first.name() != null && first.name().from() == text.skip(first.from(), ShopWord.FILLER);
        if (pictured && priced && startsWithName) {
            return Mode.DRAFT;
        }
        if (pieces.stream().anyMatch(Piece::updates)) {
            return Mode.UPDATE;
        }
        return isSoldOut(text, pieces) ? Mode.UPDATE : Mode.NOTHING;
    }

    /** "es jeruk habis", and nothing else. */
    private static boolean isSoldOut(ShopText text, List<Piece> pieces) {
        Piece piece = pieces.getFirst();
        Piece.@Nullable Words name = piece.name();
        return pieces.size() == 1
                && name != null
                && piece.stock() != null
                && piece.price() == null
                && piece.unexplained() == 0
                && name.from() == text.skip(0, ShopWord.FILLER)
                && name.to() - name.from() <= MOST_WORDS_OF_SOLD_OUT;
    }

    /** No action concerns all products at once. */
    private static boolean isOfAll(ShopText text, Piece piece) {
        Piece.@Nullable Words name = piece.name();
        return name != null && text.find(ShopWord.ALL, name.from(), name.to()) >= 0;
    }
}
