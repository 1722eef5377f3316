package org.aisconsole.base.breaker;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/**
 * All circuit breakers of the console, by the name of what they guard. Half of the last ten calls failing opens a
 * breaker; after two seconds one call may try, so a server that comes back is found within that time.
 */
public final class Breakers {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Map<String, Breaker> breakers = new ConcurrentSkipListMap<>();

    /**
     * The breaker of a dependency, made on the first call.
     *
     * @param dependency stable name of what is guarded, such as {@code postgres:embedded}
     * @param unreachable which exceptions say that the dependency is gone; others, such as a wrong statement, prove
     *     that it answers
     */
    public Breaker of(String dependency, Predicate<Throwable> unreachable) {
        return breakers.computeIfAbsent(dependency, name -> new Breaker(name, config(unreachable)));
    }

    /** How all of them stand, by name. */
    public List<BreakerStatus> statuses() {
        return breakers.values().stream().map(Breaker::status).toList();
    }

    private static CircuitBreakerConfig config(Predicate<Throwable> unreachable) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(10)
                .minimumNumberOfCalls(3)
                .failureRateThreshold(50)
                .waitDurationInOpenState(RETRY_AFTER)
                .permittedNumberOfCallsInHalfOpenState(1)
                .recordException(unreachable)
                .build();
    }
}
