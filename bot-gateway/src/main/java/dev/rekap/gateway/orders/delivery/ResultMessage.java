package dev.rekap.gateway.orders.delivery;

import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.OutgoingMessage.Button;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.orders.ChatLimits.Table;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.FetchedReport;
import dev.rekap.gateway.orders.FetchedReport.BudgetLine;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.Press;
import dev.rekap.gateway.orders.Press.Act;
import dev.rekap.gateway.orders.SentFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The message of a result: how it ended, then what the user has to check.
 *
 * @param caption of the document, or the message that stands in its place
 * @param isDocument whether there is a row to send
 * @param following texts for what the caption has no room for
 */
record ResultMessage(OutgoingMessage caption, boolean isDocument, List<String> following) {

    /** Failures may take so much of a caption that is too long, for they matter more than doubts. */
    private static final int FAILURES_SHARE = 550;

    /** Nobody reads more; the document has the rest. */
    private static final int LONGEST_FOLLOWING = 2 * OutgoingMessage.MAX_TEXT;

    static ResultMessage of(ChatReport report, FetchedReport content, List<SentFile> files, Table table, Words words) {
        ResultFindings findings = ResultFindings.of(content, files, words);
        boolean isDocument = !content.rows().isEmpty();
        int room = isDocument ? OutgoingMessage.MAX_CAPTION : OutgoingMessage.MAX_TEXT;
        List<String> head = head(report, content, findings, words);
        String whole = join(
                head,
                block(OrderPhrase.FAILURES_TITLE, findings.failures(), words),
                block(OrderPhrase.CHECKS_TITLE, findings.checks(), words));
        List<List<Button>> buttons = buttons(report, content, table, words);
        if (whole.length() <= room) {
            return new ResultMessage(new OutgoingMessage(whole, buttons), isDocument, List.of());
        }
        List<String> failures = fit(
                block(OrderPhrase.FAILURES_TITLE, findings.failures(), words),
                Math.min(FAILURES_SHARE, room / 2),
                words);
        int left = room - join(head, failures).length() - 2;
        List<String> checks = fit(block(OrderPhrase.CHECKS_TITLE, findings.checks(), words), Math.max(left, 1), words);
        String caption = Layout.shorten(join(head, failures, checks), room);
        List<String> rest = Layout.fit(
                lines(
                        block(OrderPhrase.FAILURES_TITLE, findings.failures(), words),
                        block(OrderPhrase.CHECKS_TITLE, findings.checks(), words)),
                LONGEST_FOLLOWING,
                more -> words.text(OrderPhrase.AND_MORE, more));
        return new ResultMessage(
                new OutgoingMessage(caption, buttons),
                isDocument,
                Layout.split(String.join("\n", rest), OutgoingMessage.MAX_TEXT));
    }

    private static List<String> head(ChatReport report, FetchedReport content, ResultFindings findings, Words words) {
        List<String> lines = new ArrayList<>();
        int rows = content.rows().size();
        int ok = (int)
                content.files().stream().filter(file -> file.failure() == null).count();
        int failed = findings.failures().size();
        if (rows == 0) {
            lines.add(words.text(OrderPhrase.RESULT_FAILED));
        } else {
            lines.add(words.text(failed > 0 ? OrderPhrase.RESULT_PARTIAL : OrderPhrase.RESULT_COMPLETE));
        }
        if (content.version() > 1) {
            lines.add(words.text(OrderPhrase.RESULT_REPLACES, report.version()));
        }
        lines.add(words.text(OrderPhrase.RESULT_FIGURES, rows, ok, failed));
        if (rows > 0) {
            lines.addAll(findings.totals());
        }
        BudgetLine budget = content.budget();
        if (budget != null) {
            lines.add(budget(budget, words));
        }
        return lines;
    }

    private static String budget(BudgetLine budget, Words words) {
        return budget.isSpent()
                ? words.text(OrderPhrase.BUDGET_SPENT)
                : words.text(
                        OrderPhrase.BUDGET_WARNED,
                        words.money(budget.currency(), budget.spent()),
                        words.money(budget.currency(), budget.limit()));
    }

    private static List<List<Button>> buttons(ChatReport report, FetchedReport content, Table table, Words words) {
        List<List<Button>> rows = new ArrayList<>();
        if (content.files().stream().anyMatch(file -> file.failure() != null)) {
            rows.add(List.of(button(OrderPhrase.BUTTON_RETRY, Act.RETRY, report, words)));
        }
        if (!content.rows().isEmpty()) {
            rows.add(List.of(button(OrderPhrase.BUTTON_CORRECT, Act.CORRECT, report, words)));
            rows.add(List.of(
                    switch (table) {
                        case XLSX -> button(OrderPhrase.BUTTON_CSV, Act.CSV, report, words);
                        case CSV -> button(OrderPhrase.BUTTON_XLSX, Act.XLSX, report, words);
                    },
                    button(OrderPhrase.BUTTON_SUMMARY, Act.SUMMARY, report, words)));
        }
        return rows;
    }

    private static Button button(OrderPhrase label, Act act, ChatReport report, Words words) {
        return new Button(words.text(label), new Press.OnReport(act, report.id()).data());
    }

    private static List<String> block(OrderPhrase title, List<String> lines, Words words) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> block = new ArrayList<>(List.of("", words.text(title, lines.size())));
        block.addAll(lines);
        return block;
    }

    private static List<String> fit(List<String> block, int most, Words words) {
        return Layout.fit(block, most, more -> words.text(OrderPhrase.AND_MORE_BELOW, more));
    }

    @SafeVarargs
    private static String join(List<String>... blocks) {
        return String.join("\n", lines(blocks)).strip();
    }

    @SafeVarargs
    private static List<String> lines(List<String>... blocks) {
        List<String> lines = new ArrayList<>();
        for (List<String> block : blocks) {
            lines.addAll(block);
        }
        return lines;
    }
}
