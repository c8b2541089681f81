package dev.rekap.gateway.orders.conversation;

import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.UnknownColumnTypeException;
import dev.rekap.gateway.channel.Button;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.channel.users.Persons;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.Press;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code /columns}: shows, sets and resets what is extracted. An open report keeps the columns it began with. */
final class ColumnsCommand implements Command {

    private static final Set<String> RESET = Set.of("reset", "default", "bawaan");

    /** Longer ones would not fit into an answer that repeats them. */
    private static final int LONGEST = 2000;

    private final Persons persons;
    private final ChatReports reports;
    private final Speech speech;

    ColumnsCommand(Persons persons, ChatReports reports, Outbox outbox) {
        this.persons = persons;
        this.reports = reports;
        this.speech = new Speech(outbox);
    }

    @Override
    public void run(Turn turn, String argument) {
        if (argument.isEmpty()) {
            show(turn);
        } else if (RESET.contains(argument.toLowerCase(Locale.ROOT))) {
            speech.say(turn, reset(turn));
        } else {
            set(turn, argument);
        }
    }

    /**
     * The button.
     *
     * @return what the person reads
     */
    String reset(Turn turn) {
        persons.save(turn.person().wanting(null));
        return turn.say(Phrase.COLUMNS_RESET, Columns.DEFAULT.format()) + openReportKeeps(turn);
    }

    private void show(Turn turn) {
        String own = turn.person().columns();
        List<List<Button>> buttons = own == null
                ? List.of()
                : List.of(List.of(new Button(turn.say(Phrase.BUTTON_RESET_COLUMNS), new Press.ResetColumns().data())));
        String columns = own == null ? Columns.DEFAULT.format() : own;
        speech.say(turn, turn.say(Phrase.COLUMNS_SHOW, columns, ColumnType.labels()), buttons);
    }

    private void set(Turn turn, String argument) {
        Columns columns;
        try {
            if (argument.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            columns = Columns.parse(argument);
        } catch (UnknownColumnTypeException _) {
            speech.say(turn, Phrase.COLUMNS_UNKNOWN_TYPE, ColumnType.labels());
            return;
        } catch (IllegalArgumentException _) {
            speech.say(turn, Phrase.COLUMNS_INVALID, Columns.MAX_COLUMNS);
            return;
        }
        // The usual columns carry descriptions that cannot be written down here: they are kept by not naming them.
        String chosen = columns.format().equals(Columns.DEFAULT.format()) ? null : columns.format();
        persons.save(turn.person().wanting(chosen));
        speech.say(turn, turn.say(Phrase.COLUMNS_SET, columns.format()) + openReportKeeps(turn));
    }

    private String openReportKeeps(Turn turn) {
        return reports.open(turn.chat(), turn.person().id()).isPresent()
                ? "\n" + turn.say(Phrase.COLUMNS_NEXT_REPORT)
                : "";
    }
}
