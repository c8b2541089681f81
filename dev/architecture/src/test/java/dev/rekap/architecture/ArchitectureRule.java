package dev.rekap.architecture;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * One rule for all modules, with sources that break it.
 *
 * @param name a sentence
 * @param check what breaks the rule in a codebase, one line each, for a person to find it
 * @param planted sources with at least one violation
 */
record ArchitectureRule(String name, Function<Codebase, ? extends Collection<String>> check, List<String> planted) {

    List<String> violations(Codebase codebase) {
        return check.apply(codebase).stream().sorted().toList();
    }
}
