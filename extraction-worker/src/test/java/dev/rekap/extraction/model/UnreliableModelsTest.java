package dev.rekap.extraction.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.GoldenSet;
import dev.rekap.extraction.rules.RulesExtractor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Models that quote what was said and give something else for it: what the checks of their values find. */
class UnreliableModelsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NAME = 0;
    private static final int ADDRESS = 1;
    private static final int AMOUNT = 2;
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)(?!.*\\d)");

    private final AnswerReader reader = new AnswerReader();
    private final RulesExtractor rules = new RulesExtractor();

    /** What a model makes of a value that was said. */
    @FunctionalInterface
    private interface Fault {
        String apply(String value);
    }

    private enum Outcome {
        DROPPED,
        FLAGGED,
        UNFLAGGED
    }

    private record Outcomes(List<Outcome> all) {

        long count(Outcome outcome) {
            return all.stream().filter(outcome::equals).count();
        }
    }

    @Test
    void honestValuesPass() throws Exception {
        for (int column : List.of(NAME, ADDRESS, AMOUNT)) {
            Outcomes outcomes = outcomes("honest", column, value -> value);

            assertThat(outcomes.count(Outcome.UNFLAGGED))
                    .isGreaterThan(10 * (outcomes.count(Outcome.FLAGGED) + outcomes.count(Outcome.DROPPED)));
        }
    }

    @Test
    void carelessAmountsAreFlagged() throws Exception {
        Outcomes oneMore = outcomes("careless, one more", AMOUNT, value -> Long.toString(Long.parseLong(value) + 1));
        Outcomes zeroMore = outcomes("careless, a zero more", AMOUNT, value -> value + "0");

        assertThat(oneMore.count(Outcome.UNFLAGGED)).isZero();
        assertThat(zeroMore.count(Outcome.UNFLAGGED)).isZero();
    }

    @Test
    void carelessHouseNumbersAreFlagged() throws Exception {
        Outcomes outcomes = outcomes(
                "careless, another house",
                ADDRESS,
                value -> LAST_NUMBER
                        .matcher(value)
                        .replaceFirst((MatchResult number) -> Long.toString(Long.parseLong(number.group()) + 100)));

        assertThat(outcomes.count(Outcome.UNFLAGGED)).isZero();
    }

    @Test
    void lyingModelsGetNothingThrough() throws Exception {
        Outcomes names = outcomes("lying, another name", NAME, _ -> "Xaverius");
        Outcomes addresses = outcomes("lying, another address", ADDRESS, _ -> "Boulevard Xylon 777");

        assertThat(names.count(Outcome.DROPPED)).isPositive();
        assertThat(names.count(Outcome.UNFLAGGED)).isZero();
        assertThat(addresses.count(Outcome.UNFLAGGED)).isZero();
    }

    /** Answers with the values of one column, each with its own words as quotes, and with a fault in it. */
    private Outcomes outcomes(String model, int column, Fault fault) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (GoldenSet.Utterance utterance : GoldenSet.load()) {
            Transcript transcript = new Transcript(utterance.text(), "id", "golden", 0, List.of());
            List<ExtractedRecord> records =
                    rules.extract(transcript, Columns.DEFAULT).value();
            ExtractedField said =
                    records.size() == 1 ? records.getFirst().fields().get(column) : null;
            String value = said == null ? null : said.value();
            if (said != null && value != null && said.flags().isEmpty() && !value.isEmpty()) {
                String given = fault.apply(value);
                if (given.equals(value) == model.equals("honest")) {
                    outcomes.add(outcome(utterance.text(), column, given, said));
                }
            }
        }
        Outcomes counted = new Outcomes(outcomes);
        System.out.println(model + " model, column " + (column + 1) + ": " + counted.count(Outcome.DROPPED)
                + " dropped, " + counted.count(Outcome.FLAGGED) + " flagged, " + counted.count(Outcome.UNFLAGGED)
                + " not flagged");
        return counted;
    }

    private Outcome outcome(String text, int column, String value, ExtractedField said) throws Exception {
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode field = answer.putArray("records").addObject().putObject(AnswerSchema.key(column));
        field.put("value", value);
        said.evidence().stream().map(Evidence::quote).forEach(field.putArray("quotes")::add);
        List<ExtractedRecord> read = reader.read(answer.toString(), text, Columns.DEFAULT);
        if (read.isEmpty() || read.getFirst().fields().get(column).value() == null) {
            return Outcome.DROPPED;
        }
        return read.getFirst().fields().get(column).flags().contains(Flag.LOW_CONFIDENCE)
                ? Outcome.FLAGGED
                : Outcome.UNFLAGGED;
    }
}
