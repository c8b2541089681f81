package dev.rekap.action;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.decisions.ActionField;
import java.util.List;
import java.util.Optional;

/** Looks up values by the names of their fields. */
public final class RequestFields {

    private RequestFields() {}

    /** The first value of this name. */
    public static Optional<String> value(List<ActionField> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(ActionField::value)
                .findFirst();
    }

    /**
     * Checks numbers before anything is changed by them.
     *
     * @throws ActionException if a field of these names is there and is not up to 15 digits
     */
    public static void requireDigits(List<ActionField> fields, String... names) {
        for (String name : names) {
            if (value(fields, name).filter(value -> !value.matches("\\d{1,15}")).isPresent()) {
                throw ActionException.refused(FailureCode.SHOP_REJECTED, name + " is no number");
            }
        }
    }

    /** The lines of a value that has several; none where there is no such field. */
    public static List<String> lines(List<ActionField> fields, String name) {
        return value(fields, name).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
