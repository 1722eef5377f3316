package org.aisconsole.demo.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the servers side by side, all or none. A port that we chose ourselves is chosen anew when somebody takes it
 * before the server does; a port that the user named is not.
 *
 * @param progress told what is being done
 * @param listener told afterwards when a server goes down or comes back
 */
record FirstStart(Progress progress, Consumer<ServerChange> listener) {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final int TRIES = 5;

    /**
     * A server still without a port.
     *
     * @param named whether the user named the port
     * @param port gives the port to try next
     * @param at makes the server for a port
     */
    record Plan(boolean named, IntSupplier port, IntFunction<EmbeddedServer> at) {
        /** On the wanted port, or on any free one if that is 0. */
        static Plan on(int wanted, String server, IntFunction<EmbeddedServer> at) {
            return new Plan(wanted != 0, () -> Ports.choose(wanted, server), at);
        }
    }

    /** Starts them and returns their keepers in the plans' order; whatever was started is stopped if one fails. */
    List<Keeper> all(List<Plan> plans) {
        List<Keeper> started = new CopyOnWriteArrayList<>();
        List<Future<Keeper>> starting;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            starting = plans.stream()
                    .map(plan -> threads.submit(() -> kept(one(plan), started)))
                    .toList();
        } // waits for all of them, and interrupts them if this thread is interrupted
        List<Keeper> keepers = new ArrayList<>();
        Optional<RuntimeException> failure = starting.stream()
                .flatMap(future -> outcome(future, keepers).stream())
                .findFirst();
        failure.ifPresent(thrown -> {
            started.forEach(Keeper::close);
            throw thrown;
        });
        return keepers;
    }

    private static Keeper kept(Keeper keeper, List<Keeper> started) {
        started.add(keeper);
        return keeper;
    }

    private Keeper one(Plan plan) {
        for (int tries = 1; ; tries++) {
            try {
                return Keeper.start(plan.at.apply(plan.port.getAsInt()), progress, listener);
            } catch (FailureException failed) {
                boolean taken = failed.failure().code().equals("server.port.taken");
                if (!taken || plan.named || tries == TRIES) {
                    throw failed;
                }
                LOG.info("the port was taken in the meantime, trying another");
            }
        }
    }

    private static Optional<RuntimeException> outcome(Future<Keeper> future, List<Keeper> keepers) {
        try {
            keepers.add(future.get());
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.of(
                    failed.getCause() instanceof RuntimeException known
                            ? known
                            : new IllegalStateException(failed.getCause()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of(new CancellationException());
        }
    }
}
