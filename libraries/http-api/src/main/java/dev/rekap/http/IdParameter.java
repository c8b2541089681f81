package dev.rekap.http;

import dev.rekap.contracts.ProblemCode;
import java.util.function.Function;

/**
 * A product's id as a path variable or parameter of a call; a service declares a bean for each.
 *
 * @param type of the id
 * @param parse reads it; throws {@link IllegalArgumentException} for a text that is no such id
 * @param invalid is the answer to such a text
 */
public record IdParameter<T>(Class<T> type, Function<String, T> parse, ProblemCode invalid) {}
