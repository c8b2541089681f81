package dev.rekap.gateway.orders.conversation;

import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.UnknownColumnTypeException;
import dev.rekap.gateway.channel.ChatUsers;
import dev.rekap.gateway.channel.OutgoingMessage.Button;
import dev.rekap.gateway.channel.conversation.ChatCommands.Command;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.Press;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code /columns}: shows, sets and resets what is extracted. An open report keeps the columns it began with. */
record ColumnsCommand(ChatUsers users, ChatReports reports) implements Command {

    private static final Set<String> RESET = Set.of("reset", "default", "bawaan");

    /** Longer ones would not fit into an answer that repeats them. */
    private static final int LONGEST = 2000;

    @Override
    public void run(ChatContext context, String argument) {
        if (argument.isEmpty()) {
            show(context);
        } else if (RESET.contains(argument.toLowerCase(Locale.ROOT))) {
            context.send(reset(context));
        } else {
            set(context, argument);
        }
    }

    /**
     * The button.
     *
     * @return what the user reads
     */
    String reset(ChatContext context) {
        users.save(context.user().withColumns(null));
        return context.text(OrderPhrase.COLUMNS_RESET, Columns.DEFAULT.format()) + openReportKeeps(context);
    }

    private void show(ChatContext context) {
        String own = context.user().columns();
        List<List<Button>> buttons = own == null
                ? List.of()
                : List.of(List.of(
                        new Button(context.text(OrderPhrase.BUTTON_RESET_COLUMNS), new Press.ResetColumns().data())));
        String columns = own == null ? Columns.DEFAULT.format() : own;
        context.send(context.text(OrderPhrase.COLUMNS_SHOW, columns, ColumnType.labels()), buttons);
    }

    private void set(ChatContext context, String argument) {
        Columns columns;
        try {
            if (argument.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            columns = Columns.parse(argument);
        } catch (UnknownColumnTypeException _) {
            context.send(OrderPhrase.COLUMNS_UNKNOWN_TYPE, ColumnType.labels());
            return;
        } catch (IllegalArgumentException _) {
            context.send(OrderPhrase.COLUMNS_INVALID, Columns.MAX_COLUMNS);
            return;
        }
        // The usual columns carry descriptions that cannot be written down here: they are kept by not naming them.
        String chosen = columns.format().equals(Columns.DEFAULT.format()) ? null : columns.format();
        users.save(context.user().withColumns(chosen));
        context.send(context.text(OrderPhrase.COLUMNS_SET, columns.format()) + openReportKeeps(context));
    }

    private String openReportKeeps(ChatContext context) {
        return reports.open(context.chat(), context.user().id()).isPresent()
                ? "\n" + context.text(OrderPhrase.COLUMNS_NEXT_REPORT)
                : "";
    }
}
