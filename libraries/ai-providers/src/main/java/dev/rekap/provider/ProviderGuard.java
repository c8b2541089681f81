package dev.rekap.provider;

import dev.rekap.contracts.Failure;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Guards the calls of one provider: a circuit breaker, a rate limit, a concurrency limit and the provider's own Retry-After. */
final class ProviderGuard {

    /** Pause after a 429 without Retry-After. */
    private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(10);

    /** How long a call waits for its place before the next provider is called. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private static final int TRIAL_CALLS = 2;
    private static final float PERCENT = 100f;

    private final CircuitBreaker circuit;
    private final RateLimiter rate;
    private final Semaphore places;
    private final ProviderLimits limits;
    private final ProviderOperation operation;
    private final Duration open;
    private final Clock clock;
    private final AtomicReference<Instant> pausedUntil = new AtomicReference<>(Instant.MIN);

    ProviderGuard(
            String name, ProviderOperation operation, ProviderLimits limits, CircuitSettings settings, Clock clock) {
        this.operation = operation;
        this.limits = limits;
        this.open = settings.open();
        this.clock = clock;
        this.places = new Semaphore(limits.concurrency());
        this.circuit = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(settings.calls())
                        .minimumNumberOfCalls(settings.calls())
                        .failureRateThreshold(PERCENT * settings.failures() / settings.calls())
                        .waitDurationInOpenState(settings.open())
                        .permittedNumberOfCallsInHalfOpenState(TRIAL_CALLS)
                        .clock(clock)
                        .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                        .build());
        circuit.getEventPublisher().onStateTransition(event -> {
            if (event.getStateTransition().getToState() == CircuitBreaker.State.CLOSED) {
                fill(settings.calls());
            }
        });
        fill(settings.calls());
        this.rate = RateLimiter.of(
                name,
                RateLimiterConfig.custom()
                        .limitForPeriod(limits.perMinute())
                        .limitRefreshPeriod(Duration.ofMinutes(1))
                        .timeoutDuration(Duration.ZERO)
                        .build());
    }

    /** Lets calls that were not made yet count as good ones: it is the number of failures that opens the circuit, also of few calls. */
    private void fill(int calls) {
        for (int i = 0; i < calls; i++) {
            circuit.onSuccess(0, TimeUnit.NANOSECONDS);
        }
    }

    /** State of the circuit: 1 if it is open, 0.5 during trial calls, else 0. */
    double openness() {
        return switch (circuit.getState()) {
            case OPEN, FORCED_OPEN -> 1;
            case HALF_OPEN -> 0.5;
            default -> 0;
        };
    }

    /**
     * Acquires a permission to call, which must be released by {@link #succeeded}, {@link #failed} or {@link #abandoned}.
     *
     * @throws ProviderException if there is none now; says why, and when there may be one
     */
    void acquire() throws ProviderException, InterruptedException {
        Instant now = clock.instant();
        Instant until = pausedUntil.get();
        if (until.isAfter(now)) {
            throw denied(operation.rateLimited(), "resting", Duration.between(now, until));
        }
        if (!places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
            throw denied(operation.rateLimited(), "busy", LONGEST_WAIT);
        }
        if (!circuit.tryAcquirePermission()) {
            places.release();
            throw denied(operation.unavailable(), "circuit_open", open);
        }
        if (!rate.acquirePermission()) {
            circuit.releasePermission();
            places.release();
            throw denied(operation.rateLimited(), "rate", Duration.ofMinutes(1).dividedBy(limits.perMinute()));
        }
    }

    /** Ends a call that was answered. */
    void succeeded(long nanos) {
        circuit.onSuccess(nanos, TimeUnit.NANOSECONDS);
        places.release();
    }

    /** Ends a call that failed. A refusal of the request is no failure of the provider. */
    void failed(long nanos, ProviderException failure) {
        if (failure.code().equals(operation.rateLimited())) {
            // A provider that limits works: this is no failure.
            pausedUntil.set(
                    clock.instant().plus(failure.retryAfter().isPositive() ? failure.retryAfter() : DEFAULT_PAUSE));
            circuit.releasePermission();
        } else if (failure.code().isRetryable()) {
            circuit.onError(nanos, TimeUnit.NANOSECONDS, failure);
        } else {
            circuit.onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
        places.release();
    }

    /** Ends a call whose outcome is unknown. */
    void abandoned() {
        circuit.releasePermission();
        places.release();
    }

    private ProviderException denied(Failure code, String why, Duration retryAfter) {
        return new ProviderException(
                code, circuit.getName() + " is not called: " + why, null, retryAfter, why, Usage.NONE);
    }
}
