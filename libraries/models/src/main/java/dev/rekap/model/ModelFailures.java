package dev.rekap.model;

import dev.rekap.contracts.Failure;

/**
 * A product's failures for what can go wrong with a model.
 *
 * @param unavailable the endpoint does not answer, or not as it should; retryable
 * @param unauthorized it refuses the key, or the account has no credit; retryable, for the operator mends it
 * @param rateLimited it limits; retryable
 * @param rejected the model or the endpoint refuses this request, or gives no usable answer; not retryable
 */
public record ModelFailures(Failure unavailable, Failure unauthorized, Failure rateLimited, Failure rejected) {}
