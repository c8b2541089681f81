package dev.rekap.extraction.eval;

import dev.rekap.contracts.orders.ExtractedField;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The figures of an evaluation, as a table or as JSON. */
public final class EvaluationReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double PERCENT = 100;
    private static final double MILLIS = 1000;
    private static final int FIRST_WIDTH = 36;
    private static final int WIDTH = 13;

    private final Map<String, SetScore> sets;
    private final Map<String, ProviderTotals> spent;

    EvaluationReport(Map<String, SetScore> sets, Map<String, ProviderTotals> spent) {
        this.sets = sets;
        this.spent = spent;
    }

    /** Prints a table for each set, and one of the providers. */
    public void print(PrintStream out) {
        sets.forEach((set, tally) -> print(out, set, tally));
        row(out, "provider", "calls", "failed", "ms a call", "tokens in", "out", "cost", "");
        spent.forEach((provider, each) -> row(
                out,
                provider,
                Integer.toString(each.calls()),
                Integer.toString(each.failed()),
                decimal(MILLIS * each.seconds() / each.calls()),
                Long.toString(each.inputTokens()),
                Long.toString(each.outputTokens()),
                each.cost().toPlainString(),
                each.currency()));
    }

    private static void print(PrintStream out, String set, SetScore tally) {
        row(out, "set '" + set + "'", "exact", "of", "%", "but spelling");
        if (tally.hasHearing()) {
            row(
                    out,
                    "  word error rate",
                    "",
                    Integer.toString(tally.words()),
                    decimal(PERCENT * tally.wordErrorRate()),
                    decimal(PERCENT * tally.normalWordErrorRate()));
        }
        shares(out, "  recordings", tally.cases, "");
        shares(out, "  records", tally.records, decimal(PERCENT * tally.normalisedRecords.value()));
        tally.columns.forEach((column, share) -> shares(
                out,
                "    " + column,
                share.exact(),
                decimal(PERCENT * share.normalised().value())));
        row(out, "  records that were not ordered", Integer.toString(tally.invented()));
        row(out, "  values that were not said so", Integer.toString(tally.notSaid()));
        row(out, "  records that were lost", Integer.toString(tally.lost()));
        row(out, "    and nothing is flagged", Integer.toString(tally.silentlyLost()));
        shares(out, "  values wrong without a flag", tally.silentlyWrong, "");
        shares(out, "  values that are flagged", tally.flagged, "");
        shares(out, "  wrong values that are flagged", tally.wrongFlagged, "");
        shares(out, "  right values that are flagged", tally.rightFlagged, "");
        reliability(out, tally.reliability);
        if (!tally.wrong.isEmpty()) {
            out.println("  not exact: " + String.join(", ", tally.wrong));
        }
        out.println();
    }

    /** The tenths that no value has are left out. */
    private static void reliability(PrintStream out, Reliability reliability) {
        shares(out, "  right of those with confidence " + ExtractedField.CONFIDENT, reliability.confident(), "");
        for (int tenth = 0; tenth < Reliability.TENTHS; tenth++) {
            if (reliability.of(tenth).all() > 0) {
                shares(out, "    " + from(tenth) + " to " + from(tenth + 1), reliability.of(tenth), "");
            }
        }
    }

    private static String from(int tenth) {
        return decimal((double) tenth / Reliability.TENTHS);
    }

    private static void shares(PrintStream out, String what, SetScore.Share exact, String normalised) {
        row(
                out,
                what,
                Integer.toString(exact.right()),
                Integer.toString(exact.all()),
                decimal(PERCENT * exact.value()),
                normalised);
    }

    /** One digit after the point, the same in every country. */
    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static void row(PrintStream out, String what, String... cells) {
        StringBuilder row = new StringBuilder(what);
        row.repeat(' ', Math.max(0, FIRST_WIDTH - row.length()));
        for (String cell : cells) {
            row.repeat(' ', Math.max(1, WIDTH - cell.length())).append(cell);
        }
        out.println(row.toString().stripTrailing());
    }

    /** Prints one line of JSON; shares are 0 to 1. */
    public void printJson(PrintStream out) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode bySet = root.putObject("sets");
        sets.forEach((set, tally) -> json(bySet.putObject(set), tally));
        ObjectNode providers = root.putObject("providers");
        spent.forEach((provider, each) -> providers
                .putObject(provider)
                .put("calls", each.calls())
                .put("failed", each.failed())
                .put("seconds", each.seconds())
                .put("input_tokens", each.inputTokens())
                .put("output_tokens", each.outputTokens())
                .put("cost", each.cost())
                .put("currency", each.currency()));
        out.println(root);
    }

    private static void json(ObjectNode node, SetScore tally) {
        if (tally.hasHearing()) {
            node.put("words", tally.words())
                    .put("unheard", tally.unheard())
                    .put("word_error_rate", tally.wordErrorRate())
                    .put("word_error_rate_normalised", tally.normalWordErrorRate());
        }
        share(node.putObject("recordings"), tally.cases);
        share(node.putObject("records"), tally.records);
        share(node.putObject("records_normalised"), tally.normalisedRecords);
        ObjectNode columns = node.putObject("columns");
        tally.columns.forEach((column, share) -> {
            ObjectNode each = columns.putObject(column);
            share(each.putObject("exact"), share.exact());
            share(each.putObject("normalised"), share.normalised());
        });
        node.put("not_ordered", tally.invented()).put("not_said", tally.notSaid());
        node.put("lost", tally.lost()).put("lost_unflagged", tally.silentlyLost());
        share(node.putObject("wrong_unflagged"), tally.silentlyWrong);
        share(node.putObject("flagged"), tally.flagged);
        share(node.putObject("wrong_values_flagged"), tally.wrongFlagged);
        share(node.putObject("right_values_flagged"), tally.rightFlagged);
        share(node.putObject("confident"), tally.reliability.confident());
        ObjectNode tenths = node.putObject("reliability");
        for (int tenth = 0; tenth < Reliability.TENTHS; tenth++) {
            share(tenths.putObject(from(tenth)), tally.reliability.of(tenth));
        }
        node.putPOJO("not_exact", tally.wrong);
    }

    private static void share(ObjectNode node, SetScore.Share share) {
        node.put("right", share.right()).put("all", share.all()).put("share", share.value());
    }
}
