package dev.rekap.extraction.model;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Compares a date with the words for it. A day that is only said in relation to another, such as "besok", confirms no date. */
final class SpokenDate {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("id"), Locale.ENGLISH);
    private static final int SHORTEST_YEAR = 4;

    private SpokenDate() {}

    /**
     * Whether day and month were said, and no other year.
     *
     * @param numbers all of the words, in digits
     */
    static boolean isSaid(LocalDate date, String said, List<String> numbers) {
        List<Integer> values = numbers.stream()
                .filter(number -> number.length() <= SHORTEST_YEAR)
                .map(Integer::valueOf)
                .toList();
        boolean month = names(date.getMonth()).anyMatch(said.toLowerCase(Locale.ROOT)::contains)
                || values.stream()
                                .filter(value -> value == date.getMonthValue())
                                .count()
                        > (date.getDayOfMonth() == date.getMonthValue() ? 1 : 0);
        boolean otherYear = numbers.stream()
                .anyMatch(number -> number.length() == SHORTEST_YEAR && Integer.parseInt(number) != date.getYear());
        return month && values.contains(date.getDayOfMonth()) && !otherYear;
    }

    private static Stream<String> names(Month month) {
        return LANGUAGES.stream()
                .map(language -> month.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT));
    }
}
