package dev.rekap.provider;

import dev.rekap.contracts.Failure;

/**
 * The operation that the providers of a router perform, and the product's failures for it.
 *
 * @param name in meters and traces, by OpenTelemetry's conventions for generative AI, such as {@code chat}
 * @param stage of the product that the calls are for, such as {@code TRANSCRIPTION}
 * @param unavailable a provider does not work; retryable
 * @param rateLimited a provider limits; retryable
 * @param budgetSpent the budget is spent, and no free provider answered; not retryable
 * @param budgetUnknown the budget cannot be looked up; retryable
 */
public record ProviderOperation(
        String name,
        String stage,
        Failure unavailable,
        Failure rateLimited,
        Failure budgetSpent,
        Failure budgetUnknown) {}
