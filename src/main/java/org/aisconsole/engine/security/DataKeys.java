package org.aisconsole.engine.security;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aisconsole.base.crypto.CipherToken;
import org.aisconsole.base.crypto.DataCipher;
import org.aisconsole.base.crypto.DataKey;
import org.aisconsole.base.crypto.KeyRing;
import org.aisconsole.base.crypto.Place;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recording;
import org.aisconsole.store.DataKeyRecord;
import org.aisconsole.store.DataKeyRecords;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a store, shared by all consoles on it. The first use makes the first key. Values are counted in the store
 * before they are encrypted, a block at a time, so no number of consoles and no crash lets a key encrypt more than it may;
 * a key that is used up gives way to a new one by itself.
 */
public final class DataKeys implements KeyRing {
    /** Values that are counted at once. */
    private static final int BLOCK = 256;

    private final DataKeyRecords records;
    private final MasterKey master;
    private final Doorkeeper doorkeeper;
    private final Recording recording;
    private final InstantSource clock;
    private final long most;
    private final Map<String, DataKey> unwrapped = new ConcurrentHashMap<>();
    private @Nullable DataKey current;
    private long left;

    /**
     * The keys of a store under a master key.
     *
     * @param recording where rotations are written down
     */
    public DataKeys(
            DataKeyRecords records,
            MasterKey master,
            Doorkeeper doorkeeper,
            Recording recording,
            InstantSource clock) {
        this(records, master, doorkeeper, recording, clock, DataKey.MOST_MESSAGES);
    }

    DataKeys(
            DataKeyRecords records,
            MasterKey master,
            Doorkeeper doorkeeper,
            Recording recording,
            InstantSource clock,
            long most) {
        this.records = records;
        this.master = master;
        this.doorkeeper = doorkeeper;
        this.recording = recording;
        this.clock = clock;
        this.most = most;
    }

    /**
     * A key as people see it.
     *
     * @param id its name in tokens
     * @param createdAt when it was made
     * @param messages values that it has encrypted or that are reserved for it
     * @param isCurrent whether it encrypts now
     */
    public record Info(String id, Instant createdAt, long messages, boolean isCurrent) {}

    /** Encrypts and decrypts with these keys. */
    public DataCipher cipher() {
        return new DataCipher(this);
    }

    /** All keys, the youngest first. */
    public List<Info> all() {
        return records.all().stream()
                .map(key -> new Info(key.id(), key.createdAt(), key.messages(), key.isCurrent()))
                .toList();
    }

    @Override
    public synchronized DataKey toEncrypt() {
        DataKey key = current;
        if (key == null || left == 0) {
            key = reserve();
            current = key;
        }
        left--;
        return key;
    }

    private DataKey reserve() {
        DataKeyRecord reserved = records.reserve(BLOCK, most).orElseGet(this::replaceUsedUp);
        left = BLOCK;
        return unwrap(reserved);
    }

    /** There is none yet, or it may not encrypt a whole block more. */
    private DataKeyRecord replaceUsedUp() {
        DataKeyRecord found = records.currentOr(() -> made(master.findOrMake()));
        if (found.messages() + BLOCK > most) {
            records.rotate(made(masterOrFail()));
        }
        return records.reserve(BLOCK, most).orElseThrow(); // a fresh key has room
    }

    private DataKeyRecord made(DataKey wrapping) {
        DataKey fresh = DataKey.fresh();
        byte[] bytes = fresh.bytes();
        String wrapped = wrapping.seal(bytes, place(fresh.id())).toString();
        Arrays.fill(bytes, (byte) 0);
        return new DataKeyRecord(fresh.id(), wrapped, clock.instant(), 0, true);
    }

    private static Place place(String id) {
        return new Place("data_key", "wrapped", id);
    }

    private DataKey masterOrFail() {
        return master.find().orElseThrow(() -> FailureException.expected("crypto.master.missing"));
    }

    @Override
    public synchronized String currentId() {
        DataKey key = current;
        return key == null ? records.currentOr(() -> made(master.findOrMake())).id() : key.id();
    }

    @Override
    public Optional<DataKey> find(String id) {
        DataKey known = unwrapped.get(id);
        return known != null ? Optional.of(known) : records.find(id).map(this::unwrap);
    }

    private DataKey unwrap(DataKeyRecord key) {
        return unwrapped.computeIfAbsent(key.id(), id -> {
            byte[] bytes = masterOrFail()
                    .open(CipherToken.parse(key.wrapped()), place(id))
                    .orElseThrow(() -> FailureException.expected("crypto.master.other", id));
            try {
                return new DataKey(id, bytes);
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        });
    }

    /**
     * Makes a new key the current one. What was encrypted before still opens.
     *
     * @return the new key's id
     * @throws FailureException {@code identity.refused} if the actor may not; {@code crypto.master…}
     */
    public synchronized String rotate(Actor actor) {
        doorkeeper.require(actor, Permission.MANAGE_KEYS);
        String id = recording.record(actor, Act.of(AuditAction.KEY_ROTATE, "data_key"), this::rotated);
        refresh();
        return id;
    }

    private String rotated() {
        currentId(); // makes the first one, and with it the master key, where there is none yet
        DataKeyRecord next = made(masterOrFail());
        records.rotate(next);
        return next.id();
    }

    /** Looks again which key is current: another console may have rotated. */
    public synchronized void refresh() {
        current = null;
        left = 0;
    }
}
