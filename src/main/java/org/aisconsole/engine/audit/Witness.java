package org.aisconsole.engine.audit;

import java.util.List;
import java.util.function.LongFunction;
import org.aisconsole.base.merkle.Hash;

/** Somebody outside the store who keeps checkpoints, so that whoever can write the store cannot rewrite the log unseen. */
public interface Witness {
    /** What it is called in messages. */
    String name();

    /**
     * Takes a checkpoint.
     *
     * @param growth makes the proof that the log only grew since a size that the witness names
     * @throws org.aisconsole.base.failure.FailureException {@code audit.witness} if it does not
     */
    void take(Witnessed checkpoint, LongFunction<List<Hash>> growth);

    /**
     * What it has taken, the oldest first; empty from one that only takes.
     *
     * @throws org.aisconsole.base.failure.FailureException {@code audit.witness} if it cannot be read
     */
    List<Witnessed> taken();

    /**
     * A checkpoint with what it takes to verify it years later.
     *
     * @param verifier the key, as text
     * @param note the signed checkpoint
     */
    record Witnessed(String verifier, String note) {}
}
