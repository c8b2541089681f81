package dev.rekap.gateway.orders.correction;

import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.correction.Correction.Choice;
import dev.rekap.gateway.orders.correction.CorrectionStep.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of a list with buttons.
 *
 * @param page from 0
 * @param pages at least 1
 * @param from index of the first entry
 * @param to index behind the last
 */
record PanelPage(int page, int pages, int from, int to) {

    /** Buttons one below the other, without those that move in the list. */
    static final int ENTRIES = 8;

    /** The page that was wished for, or the nearest that there is. */
    static PanelPage of(int entries, int wanted) {
        int pages = Math.max(1, (entries + ENTRIES - 1) / ENTRIES);
        int page = Math.clamp(wanted, 0, pages - 1);
        return new PanelPage(page, pages, page * ENTRIES, Math.min(entries, (page + 1) * ENTRIES));
    }

    /** Says which page it is, if there are several. */
    void addTo(List<String> lines, Words words) {
        if (pages > 1) {
            lines.add(words.text(OrderPhrase.CORRECTION_PAGE, page + 1, pages));
        }
    }

    /** Adds the buttons to the pages beside it. */
    void addMoves(List<List<Choice>> choices, Kind kind) {
        List<Choice> moves = new ArrayList<>();
        if (page > 0) {
            moves.add(Choice.of("‹ " + page, CorrectionStep.of(kind, page - 1)));
        }
        if (page < pages - 1) {
            moves.add(Choice.of((page + 2) + " ›", CorrectionStep.of(kind, page + 1)));
        }
        if (!moves.isEmpty()) {
            choices.add(moves);
        }
    }
}
