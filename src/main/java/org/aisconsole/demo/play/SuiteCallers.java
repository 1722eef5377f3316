package org.aisconsole.demo.play;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.aisconsole.demo.suite.SuiteWords;
import org.aisconsole.engine.limit.EndpointClass;
import org.aisconsole.engine.limit.LimitRequest;
import org.aisconsole.engine.limit.Limits;
import org.aisconsole.engine.limit.Subject;

/**
 * Who makes the suite's requests, so that rate limits have somebody to count: a handful of people and services, some of them
 * much busier than others. Their requests are only watched, as those of a system are that tries limits out: they go on.
 */
public final class SuiteCallers {
    /** What the requests of the mix are about, by the first word of their names. */
    private static final Map<String, EndpointClass> CLASSES = Map.of(
            "sentiment", EndpointClass.SENTIMENT,
            "trend", EndpointClass.SENTIMENT,
            "benchmark", EndpointClass.ML,
            "training", EndpointClass.ML,
            "model", EndpointClass.ML,
            "template", EndpointClass.TEMPLATES,
            "queue", EndpointClass.INTEGRATIONS,
            "contact", EndpointClass.ADMIN);

    private final Limits limits;

    /** Callers that are counted by these limits. */
    public SuiteCallers(Limits limits) {
        this.limits = limits;
    }

    /**
     * Counts somebody who makes a request. What reads a cache is counted for nobody, as in the suite.
     *
     * @param operation name of the request
     */
    void count(String operation, RandomGenerator random) {
        EndpointClass endpoint = CLASSES.get(operation.substring(0, operation.indexOf('.')));
        if (endpoint != null) {
            limits.ask(LimitRequest.watched(endpoint, caller(endpoint, random)));
        }
    }

    private static Subject caller(EndpointClass endpoint, RandomGenerator random) {
        return switch (endpoint) {
            case INTEGRATIONS -> Subject.token("suite-token-" + random.nextInt(2));
            case TEMPLATES -> Subject.address("10.20.0." + (1 + (int) Math.abs(random.nextGaussian() * 3)));
            case ML, SENTIMENT, ADMIN -> Subject.user(SuiteWords.agent(random));
        };
    }
}
