package org.aisconsole.engine.security;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.engine.token.Tokens;

/**
 * All keys of a store at one place, those that encrypt and those that sign: what there is, and the rotation of all of them, as
 * the screen and the command do it.
 *
 * @param encrypting the keys that encrypt values
 * @param signing the keys that sign tokens of the API
 * @param reencryption encrypts values anew
 */
public record KeyRoom(DataKeys encrypting, Tokens signing, Reencryption reencryption) {
    /** What a key is for. */
    public enum Use {
        /** It encrypts values of the store. */
        ENCRYPTS,
        /** It signs tokens. */
        SIGNS
    }

    /**
     * A key as people see it.
     *
     * @param id its name in values and tokens
     * @param use what it is for
     * @param createdAt when it was made
     * @param values that it has encrypted or that are reserved for it; 0 for one that signs
     * @param isCurrent whether new values or tokens are under it
     */
    public record Key(String id, Use use, Instant createdAt, long values, boolean isCurrent) {}

    /**
     * How the keys stand.
     *
     * @param keys those that encrypt, then those that sign, the youngest of each first
     * @param values values that are under an earlier key
     */
    public record Picture(List<Key> keys, Reencryption.Standing values) {
        /** Copies the keys. */
        public Picture {
            keys = List.copyOf(keys);
        }
    }

    /**
     * Looks at all of them; makes none.
     *
     * @throws FailureException {@code postgres…} if the store is away
     */
    public Picture look() {
        Stream<Key> encrypt = encrypting.all().stream()
                .map(key -> new Key(key.id(), Use.ENCRYPTS, key.createdAt(), key.messages(), key.isCurrent()));
        Stream<Key> sign = signing.keys().stream()
                .map(key -> new Key(key.id(), Use.SIGNS, key.createdAt(), 0, key.isCurrent()));
        return new Picture(Stream.concat(encrypt, sign).toList(), reencryption.standing());
    }

    /**
     * Lets new keys encrypt and sign from now on, and encrypts everything anew. When it is cancelled the new keys hold, and
     * {@link #renew} goes on.
     *
     * @throws FailureException {@code identity.refused} if the actor may not; {@code crypto.master…}
     */
    public Reencryption.Outcome rotate(Actor actor, Progress progress, Cancellation cancellation) {
        encrypting.rotate(actor);
        signing.rotateKey(actor);
        return renew(actor, progress, cancellation);
    }

    /**
     * Encrypts anew what is still under an earlier key.
     *
     * @throws FailureException {@code identity.refused} if the actor may not; {@code crypto.master…}
     */
    public Reencryption.Outcome renew(Actor actor, Progress progress, Cancellation cancellation) {
        return reencryption.run(actor, progress, cancellation);
    }

    /** Goes on, by the console itself, where a run was cut; does and writes down nothing where there is nothing to be done. */
    public void resume(Cancellation cancellation) {
        reencryption.resume(cancellation);
    }
}
