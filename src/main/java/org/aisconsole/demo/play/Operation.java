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
    /** Makes one request and waits for its answer. */
    interface Request {
        void make(RandomGenerator random);
    }
}
