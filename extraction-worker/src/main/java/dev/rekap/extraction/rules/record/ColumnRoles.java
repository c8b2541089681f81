package dev.rekap.extraction.rules.record;

import dev.rekap.contracts.orders.Column;
import dev.rekap.extraction.rules.text.Lexicon;
import dev.rekap.indonesian.Token;
import dev.rekap.indonesian.Tokenizer;
import dev.rekap.indonesian.WordFile;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Derives the role of a column from its name and type; the words are in {@code roles.txt}. */
public final class ColumnRoles {

    private final Map<ColumnRole, Set<String>> words = new EnumMap<>(ColumnRole.class);

    public ColumnRoles() {
        for (String line : WordFile.lines(Lexicon.class, "roles.txt")) {
            List<String> parts = WordFile.words(line);
            words.computeIfAbsent(ColumnRole.valueOf(parts.getFirst()), _ -> new HashSet<>())
                    .addAll(parts.subList(1, parts.size()));
        }
    }

    public ColumnRole of(Column column) {
        Set<String> name = new HashSet<>();
        for (Token token :
                Tokenizer.tokens(column.name().toLowerCase(Locale.ROOT).replace('_', ' '))) {
            name.add(token.text());
        }
        return switch (column.type()) {
            case PHONE -> ColumnRole.PHONE;
            case TEXT -> text(name);
            case INTEGER, DECIMAL -> number(name);
            case DATE, UNKNOWN -> ColumnRole.NONE;
        };
    }

    private ColumnRole text(Set<String> name) {
        for (ColumnRole role : List.of(ColumnRole.PHONE, ColumnRole.ADDRESS)) {
            if (isOf(name, role, ColumnRole.NAME)) {
                return role;
            }
        }
        return isOf(name, ColumnRole.NAME) ? ColumnRole.NAME : ColumnRole.NONE;
    }

    private ColumnRole number(Set<String> name) {
        if (isOf(name, ColumnRole.QUANTITY)) {
            return ColumnRole.QUANTITY;
        }
        return isOf(name, ColumnRole.DRINKS, ColumnRole.QUANTITY) ? ColumnRole.DRINKS : ColumnRole.NONE;
    }

    /** Whether the name says so, and nothing else: "Total Bayar" asks for no amount of drinks, "Nama Jalan" for no customer. */
    private boolean isOf(Set<String> name, ColumnRole role, ColumnRole... others) {
        Set<String> allowed = new HashSet<>(words.getOrDefault(role, Set.of()));
        for (ColumnRole other : others) {
            allowed.addAll(words.getOrDefault(other, Set.of()));
        }
        boolean asked = name.stream().anyMatch(words.getOrDefault(role, Set.of())::contains);
        allowed.addAll(words.getOrDefault(ColumnRole.NONE, Set.of()));
        return asked && allowed.containsAll(name);
    }
}
