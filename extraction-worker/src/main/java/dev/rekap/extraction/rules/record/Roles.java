package dev.rekap.extraction.rules.record;

import dev.rekap.contracts.orders.Column;
import dev.rekap.extraction.rules.text.Lexicon;
import dev.rekap.extraction.rules.text.Token;
import dev.rekap.extraction.rules.text.Tokenizer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells from a column's name and type what it asks for; the words stand in {@code roles.txt}. */
public final class Roles {

    private final Map<Role, Set<String>> words = new EnumMap<>(Role.class);

    public Roles() {
        for (String line : Lexicon.lines("roles.txt")) {
            List<String> parts = Lexicon.words(line);
            words.computeIfAbsent(Role.valueOf(parts.getFirst()), _ -> new HashSet<>())
                    .addAll(parts.subList(1, parts.size()));
        }
    }

    public Role of(Column column) {
        Set<String> name = new HashSet<>();
        for (Token token :
                Tokenizer.tokens(column.name().toLowerCase(Locale.ROOT).replace('_', ' '))) {
            name.add(token.text());
        }
        return switch (column.type()) {
            case PHONE -> Role.PHONE;
            case TEXT -> text(name);
            case INTEGER, DECIMAL -> number(name);
            case DATE -> Role.NONE;
        };
    }

    private Role text(Set<String> name) {
        for (Role role : List.of(Role.PHONE, Role.ADDRESS)) {
            if (mentions(role, name)) {
                return role;
            }
        }
        boolean ofPerson = mentions(Role.NAME, name) && !mentions(Role.DRINKS, name) && !mentions(Role.NONE, name);
        return ofPerson ? Role.NAME : Role.NONE;
    }

    private Role number(Set<String> name) {
        if (mentions(Role.NONE, name)) {
            return Role.NONE;
        }
        if (mentions(Role.DRINKS, name)) {
            return Role.DRINKS;
        }
        return mentions(Role.QUANTITY, name) ? Role.QUANTITY : Role.NONE;
    }

    private boolean mentions(Role role, Set<String> name) {
        return words.getOrDefault(role, Set.of()).stream().anyMatch(name::contains);
    }
}
