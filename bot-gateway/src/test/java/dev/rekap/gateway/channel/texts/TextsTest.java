package dev.rekap.gateway.channel.texts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.FailureCode;
import dev.rekap.gateway.decisions.DecisionPhrase;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.SentFile.Reasons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    private final Words indonesian = Texts.of(Texts.INDONESIAN);
    private final Words english = Texts.of(Texts.ENGLISH);

    static Stream<Phrase> phrases() {
        return Stream.<Phrase[]>of(ChannelPhrase.values(), OrderPhrase.values(), DecisionPhrase.values())
                .flatMap(Arrays::stream);
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(indonesian.keys()).isEqualTo(english.keys());
    }

    @Test
    void everyTextIsSaidByAPhraseACommandOrACode() {
        Set<String> phrases = phrases().map(Phrase::key).collect(Collectors.toSet());

        assertThat(english.keys().stream().filter(key -> !key.startsWith("failure.") && !key.startsWith("command.")))
                .containsExactlyInAnyOrderElementsOf(phrases);
    }

    @Test
    void everyPhraseIsSaidSomewhere() throws IOException {
        String sources = sources();

        assertThat(phrases().filter(phrase -> !sources.contains("Phrase." + phrase.name())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void bothLanguagesUseTheSameArguments(Phrase phrase) {
        assertThat(arguments(indonesian.pattern(phrase.key())))
                .as("arguments of %s", phrase)
                .isEqualTo(arguments(english.pattern(phrase.key())));
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void everyTextIsReadable(Phrase phrase) {
        for (Words words : List.of(indonesian, english)) {
            String pattern = words.pattern(phrase.key());
            assertThat(pattern)
                    .as("%s: MessageFormat eats straight apostrophes", phrase)
                    .doesNotContain("'");
            Object[] numbers = {1, 2, 3, 4, 5.0};
            assertThat(
                            arguments(pattern).isEmpty() || pattern.contains(",")
                                    ? words.text(phrase, numbers)
                                    : new MessageFormat(pattern, words.locale()).format(numbers))
                    .as("%s", phrase)
                    .isNotBlank()
                    .doesNotContain("{", "}");
        }
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void everyFailureHasAReason(FailureCode code) {
        assertThat(indonesian.reason(code.name())).isPresent();
        assertThat(english.reason(code.name())).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"ENGINE_UNAUTHORIZED,ENGINE_UNAVAILABLE", "EXTRACTOR_UNAUTHORIZED,EXTRACTOR_UNAVAILABLE"})
    void aRefusedKeyIsNoMatterOfTheUsers(String refused, String away) {
        assertThat(indonesian.reason(refused)).isEqualTo(indonesian.reason(away));
        assertThat(english.reason(refused)).isEqualTo(english.reason(away));
    }

    /** What ingest-api may say of a recording, and what the bot says itself. */
    @ParameterizedTest
    @CsvSource({
        "EMPTY_FILE",
        "NOT_AUDIO",
        "UNSUPPORTED_FORMAT",
        "TRUNCATED_AUDIO",
        "INVALID_FILE_NAME",
        "FILE_TOO_LARGE",
        "TOO_MANY_FILES",
        "DUPLICATE_FILE",
        "REPORT_SEALED",
        "REPORT_CLOSED",
        "FOREIGN_REPORT",
        "COLUMNS_FIXED",
        Reasons.GONE,
        Reasons.NOT_TRANSFERRED,
        Reasons.TOO_LARGE,
        Reasons.DUPLICATE
    })
    void everyRefusalHasAReason(String code) {
        assertThat(indonesian.reason(code)).isPresent();
        assertThat(english.reason(code)).isPresent();
        assertThat(english.reason("NEVER_HEARD_OF")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,en", "EN,en", "en-US,en", "en_GB,en", "id,id", "in,id", "fr,id", "eng,id", ",id"})
    void whoeversTelegramSpeaksEnglishIsSpokenToInEnglish(String languageCode, String expected) {
        assertThat(Texts.locale(null, languageCode).getLanguage()).isEqualTo(expected);
        assertThat(Texts.locale(Texts.ENGLISH, "id"))
                .as("a choice counts first")
                .isEqualTo(Texts.ENGLISH);
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(indonesian.text(OrderPhrase.TOTAL_LINE, "Jumlah", 1234.5)).isEqualTo("Total Jumlah: 1.234,5");
        assertThat(english.text(OrderPhrase.TOTAL_LINE, "Drinks", 1234.5)).isEqualTo("Total Drinks: 1,234.5");
        assertThat(english.text(OrderPhrase.RESULT_FIGURES, 1, 1, 0)).isEqualTo("1 row · 1 recording fine · 0 failed");
        assertThat(indonesian.text(OrderPhrase.SUMMARY_LINE, "Budi", "3", 1)).isEqualTo("• Budi: 3");
        assertThat(indonesian.text(OrderPhrase.SUMMARY_LINE, "Budi", "3", 2)).isEqualTo("• Budi: 3 (2 pesanan)");
    }

    @Test
    void namesWithBracesAreLeftAsTheyAre() {
        assertThat(english.text(OrderPhrase.PROBLEM_LINE, "{0}'s.ogg", "no")).isEqualTo("• {0}'s.ogg: no");
        assertThat(english.text(OrderPhrase.SUMMARY_LINE, "{1}", "3", 2)).isEqualTo("• {1}: 3 (2 orders)");
    }

    private static Set<Integer> arguments(String pattern) {
        Set<Integer> arguments = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(pattern);
        while (matcher.find()) {
            arguments.add(Integer.valueOf(matcher.group(1)));
        }
        return arguments;
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TextsTest::read)
                    .collect(Collectors.joining("\n"))
                    .toString();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void localesAreThoseThatAreOffered() {
        assertThat(Texts.LOCALES).containsExactly(Locale.of("id"), Locale.ENGLISH);
        assertThat(Texts.of(Locale.of("fr")).locale()).isEqualTo(Texts.INDONESIAN);
    }
}
