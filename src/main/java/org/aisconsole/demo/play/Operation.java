package org.aisconsole.demo.play;

import java.util.random.RandomGenerator;

/**
 * One kind of request that the suite makes.
 *
 * @param name stable name, such as {@code sentiment.by_entity}
 * @param weight how often it comes, relative to the others
 * @param request makes one
 */
record Operation(String name, int weight, Request request) {
    /** The same after its caller has been counted. */
    Operation countedBy(SuiteCallers callers) {
        return new Operation(name, weight, random -> {
            callers.count(name, random);
            request.make(random);
        });
    }

    /** Makes one request and waits for its answer. */
    interface Request {
        void make(RandomGenerator random);
    }
}
