package dev.rekap.provider;

import dev.rekap.contracts.orders.FailureCode;
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

/** Lets calls through to one provider as long as it answers and as much as it may be asked. */
final class Gate {

    /** One that limits without saying for how long is left alone this long. */
    private static final Duration REST = Duration.ofSeconds(10);

    /** A place that becomes free soon is worth a moment; after that the next provider is asked. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int TRIAL_CALLS = 2;
    private static final float PERCENT = 100f;

    private final CircuitBreaker circuit;
    private final RateLimiter rate;
    private final Semaphore places;
    private final Limits limits;
    private final ProviderKind kind;
    private final Duration open;
    private final Clock clock;
    private final AtomicReference<Instant> restsUntil = new AtomicReference<>(Instant.MIN);

    Gate(String name, ProviderKind kind, Limits limits, CircuitSettings settings, Clock clock) {
        this.kind = kind;
        this.limits = limits;
        this.open = settings.open();
        this.clock = clock;
        this.places = new Semaphore(limits.concurrency());
        this.circuit = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(settings.calls())
                        .minimumNumberOfCalls(settings.failures())
                        .failureRateThreshold(PERCENT * settings.failures() / settings.calls())
                        .waitDurationInOpenState(settings.open())
                        .permittedNumberOfCallsInHalfOpenState(TRIAL_CALLS)
                        .clock(clock)
                        .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                        .build());
        this.rate = RateLimiter.of(
                name,
                RateLimiterConfig.custom()
                        .limitForPeriod(limits.perMinute())
                        .limitRefreshPeriod(Duration.ofMinutes(1))
                        .timeoutDuration(Duration.ZERO)
                        .build());
    }

    /** Whether nobody asks because it fails: 1, because it is being tried: 0.5; else 0. */
    double openness() {
        return switch (circuit.getState()) {
            case OPEN, FORCED_OPEN -> 1;
            case HALF_OPEN -> 0.5;
            default -> 0;
        };
    }

    /**
     * Asks for a way through, which must be left with {@link #answered}, {@link #failed} or {@link #abandoned}.
     *
     * @throws ProviderException why there is none now, and when there may be
     */
    void enter() throws ProviderException, InterruptedException {
        Instant now = clock.instant();
        Instant until = restsUntil.get();
        if (until.isAfter(now)) {
            throw held(kind.limited(), "resting", Duration.between(now, until));
        }
        if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw held(kind.limited(), "busy", PATIENCE);
        }
        if (!circuit.tryAcquirePermission()) {
            places.release();
            throw held(kind.unavailable(), "circuit_open", open);
        }
        if (!rate.acquirePermission()) {
            circuit.releasePermission();
            places.release();
            throw held(kind.limited(), "rate", Duration.ofMinutes(1).dividedBy(limits.perMinute()));
        }
    }

    /** Ends a call that was answered, also with a refusal: the provider works. */
    void answered(long nanos) {
        circuit.onSuccess(nanos, TimeUnit.NANOSECONDS);
        places.release();
    }

    /** Ends a call that failed. */
    void failed(long nanos, ProviderException failure) {
        if (failure.code() == kind.limited()) {
            // It works, and wants to be left alone.
            restsUntil.set(clock.instant().plus(failure.retryAfter().isPositive() ? failure.retryAfter() : REST));
            circuit.releasePermission();
        } else if (failure.code().isRetryable()) {
            circuit.onError(nanos, TimeUnit.NANOSECONDS, failure);
        } else {
            circuit.onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
        places.release();
    }

    /** Ends a call of which nobody knows how it would have ended. */
    void abandoned() {
        circuit.releasePermission();
        places.release();
    }

    private ProviderException held(FailureCode code, String why, Duration retryAfter) {
        return new ProviderException(
                code, circuit.getName() + " is not asked: " + why, null, retryAfter, why, Usage.NONE);
    }
}
