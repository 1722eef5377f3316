package org.aisconsole.base.breaker;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.util.concurrent.Callable;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;

/** Guards calls to one dependency: once it is plainly gone, callers hear so at once and it is left in peace. */
public final class Breaker {
    private static final String REFUSED = "base.breaker.open";

    private final String dependency;
    private final CircuitBreaker circuit;
    private volatile boolean failing;

    Breaker(String dependency, CircuitBreakerConfig config) {
        this.dependency = dependency;
        this.circuit = CircuitBreaker.of(dependency, config);
        circuit.getEventPublisher()
                .onSuccess(answered -> failing = false)
                .onIgnoredError(answered -> failing = false)
                .onError(lost -> failing = true);
    }

    /**
     * Makes the call.
     *
     * @throws FailureException {@code base.breaker.open} if the dependency is gone and not yet due for another try
     * @throws Exception whatever the call throws
     */
    public <T> T call(Callable<T> call) throws Exception {
        try {
            return circuit.executeCallable(call);
        } catch (CallNotPermittedException refused) {
            throw FailureException.caused(refused, REFUSED, dependency);
        }
    }

    /** Whether a failure says only that a breaker let no call through. */
    public static boolean refused(Failure failure) {
        return failure instanceof Failure.Expected expected && expected.code().equals(REFUSED);
    }

    /** How it stands now. */
    public BreakerStatus status() {
        return new BreakerStatus(dependency, switch (circuit.getState()) {
            case OPEN, FORCED_OPEN -> BreakerStatus.State.OPEN;
            case HALF_OPEN -> BreakerStatus.State.PROBING;
            case CLOSED, DISABLED, METRICS_ONLY ->
                failing ? BreakerStatus.State.FAILING : BreakerStatus.State.CLOSED;
        });
    }
}
