package org.aisconsole.engine.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aisconsole.base.crypto.DataCipher;
import org.aisconsole.base.crypto.Place;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recording;
import org.aisconsole.store.SealedColumn;
import org.aisconsole.store.SealedColumn.Cell;

/**
 * Encrypts everything anew that is not under the current key. It may be cancelled and begun again at any time; values stay
 * readable throughout, because each token names its key. A value that cannot be decrypted is left as it is and counted.
 */
public final class Reencryption {
    private static final int BATCH = 500;

    private final DataKeys keys;
    private final List<SealedColumn> columns;
    private final Doorkeeper doorkeeper;
    private final Recording recording;

    /**
     * Over some columns of a store.
     *
     * @param recording where each run is written down
     */
    public Reencryption(
            DataKeys keys, List<SealedColumn> columns, Doorkeeper doorkeeper, Recording recording) {
        this.recording = recording;
        this.keys = keys;
        this.columns = List.copyOf(columns);
        this.doorkeeper = doorkeeper;
    }

    /**
     * What was done.
     *
     * @param renewed values that are under the current key now
     * @param unreadable values that could not be decrypted, and stand as they were
     */
    public record Outcome(long renewed, long unreadable) {}

    /**
     * How values stand that are not under the current key.
     *
     * @param outdated how many there are
     * @param unreadable how many of them could not be decrypted here
     */
    public record Standing(long outdated, long unreadable) {
        /** Whether a run would renew any. */
        public boolean isUnfinished() {
            return outdated > unreadable;
        }
    }

    /** Tries every value that is not under the current key; makes no key where there is none yet. */
    public Standing standing() {
        return keys.all().stream()
                .filter(DataKeys.Info::isCurrent)
                .findFirst()
                .map(key -> new Look(keys.cipher(), key.id()).at(columns))
                .orElse(new Standing(0, 0));
    }

    /** How many values are not under the current key. */
    public long outdated() {
        String key = keys.currentId();
        return columns.stream().mapToLong(column -> column.outdated(key)).sum();
    }

    /**
     * Re-encrypts what is outdated.
     *
     * @throws FailureException {@code identity.refused} if the actor may not; {@code crypto.master…}
     */
    public Outcome run(Actor actor, Progress progress, Cancellation cancellation) {
        doorkeeper.require(actor, Permission.MANAGE_KEYS);
        return recorded(actor, progress, cancellation);
    }

    /**
     * Goes on where a run was cut, or a used-up key gave way by itself. The console does it of its own accord, so nobody is
     * asked; where there is nothing to renew, nothing is written down.
     *
     * @throws FailureException {@code crypto.master…}, {@code postgres…} if the store is away
     */
    public void resume(Cancellation cancellation) {
        if (standing().isUnfinished()) {
            Outcome ignored = recorded(Actor.console(), Progress.none(), cancellation);
        }
    }

    private Outcome recorded(Actor actor, Progress progress, Cancellation cancellation) {
        keys.refresh();
        Act act = Act.of(AuditAction.VALUES_RENEW, "key:" + keys.currentId());
        return recording.record(actor, act, () -> run(progress, cancellation));
    }

    private Outcome run(Progress progress, Cancellation cancellation) {
        Run run = new Run(keys.cipher(), keys.currentId(), outdated(), progress, cancellation);
        columns.forEach(run::column);
        return new Outcome(run.renewed, run.unreadable);
    }

    /** Reads every value of a key before the current one. */
    private record Look(DataCipher cipher, String key) {
        Standing at(List<SealedColumn> columns) {
            return columns.stream()
                    .map(this::at)
                    .reduce(new Standing(0, 0), (a, b) ->
                            new Standing(a.outdated + b.outdated, a.unreadable + b.unreadable));
        }

        private Standing at(SealedColumn column) {
            long outdated = 0;
            long unreadable = 0;
            List<Cell> batch = column.outdated(key, "", BATCH);
            while (!batch.isEmpty()) {
                outdated += batch.size();
                unreadable += batch.stream().filter(cell -> !opens(column, cell)).count();
                batch = column.outdated(key, batch.getLast().key(), BATCH);
            }
            return new Standing(outdated, unreadable);
        }

        private boolean opens(SealedColumn column, Cell cell) {
            try {
                Arrays.fill(cipher.decrypt(cell.token(), place(column, cell)), (byte) 0);
                return true;
            } catch (FailureException damaged) {
                return false;
            }
        }
    }

    private static Place place(SealedColumn column, Cell cell) {
        return new Place(column.table(), column.column(), cell.key());
    }

    /** One pass over the columns. */
    private static final class Run {
        private final DataCipher cipher;
        private final String key;
        private final long all;
        private final Progress progress;
        private final Cancellation cancellation;
        private long renewed;
        private long unreadable;

        Run(DataCipher cipher, String key, long all, Progress progress, Cancellation cancellation) {
            this.cipher = cipher;
            this.key = key;
            this.all = all;
            this.progress = progress;
            this.cancellation = cancellation;
        }

        void column(SealedColumn column) {
            progress.message(Message.of("crypto.renewing", column.table(), all));
            List<Cell> batch = column.outdated(key, "", BATCH);
            while (!batch.isEmpty()) {
                cancellation.check();
                renew(column, batch);
                progress.fraction(Math.min(1, (renewed + unreadable) / (double) Math.max(1, all)));
                batch = column.outdated(key, batch.getLast().key(), BATCH);
            }
        }

        private void renew(SealedColumn column, List<Cell> batch) {
            List<Cell> before = new ArrayList<>();
            List<Cell> after = new ArrayList<>();
            for (Cell cell : batch) {
                try {
                    after.add(new Cell(cell.key(), cipher.renew(cell.token(), place(column, cell))));
                    before.add(cell);
                } catch (FailureException damaged) {
                    unreadable++;
                }
            }
            renewed += column.replace(before, after);
        }
    }
}
