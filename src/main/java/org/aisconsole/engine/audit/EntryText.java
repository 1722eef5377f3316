package org.aisconsole.engine.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.aisconsole.base.merkle.Hash;
import org.aisconsole.store.AuditEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is hashed of an entry: JSON with its properties in alphabetical order and no blanks, so that the same entry is the same
 * bytes anywhere. The place in the log is part of it, so that no two entries can change places.
 *
 * @param v version of this form
 */
record EntryText(
        int v,
        long id,
        String at,
        String actor,
        String door,
        String action,
        String target,
        String environment,
        @Nullable String plan,
        String outcome,
        String failure,
        List<String> subjects,
        String act) {
    private static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** An entry with the bytes and the hash of what it says. */
    static AuditEntry sealed(
            long id, Instant at, String actor, String door, Act act, Outcome outcome, String failure,
            List<String> subjects, UUID correlation) {
        EntryText text = new EntryText(
                VERSION,
                id,
                at.toString(),
                actor,
                door,
                act.action().word(),
                act.target(),
                act.environment(),
                act.planHash(),
                outcome.word(),
                failure,
                subjects,
                correlation.toString());
        byte[] bytes = text.bytes();
        byte @Nullable [] plan = act.planHash() == null ? null : HexFormat.of().parseHex(act.planHash());
        return new AuditEntry(
                id, at, actor, door, text.action, text.target, text.environment, plan, text.outcome, failure, subjects,
                correlation, bytes, Hash.leaf(bytes).bytes());
    }

    byte[] bytes() {
        return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }

    /** What the columns of an entry say, in this form. */
    static EntryText ofColumns(AuditEntry entry) {
        byte[] plan = entry.planHash();
        return new EntryText(
                VERSION,
                entry.id(),
                entry.at().toString(),
                entry.actor(),
                entry.door(),
                entry.action(),
                entry.target(),
                entry.environment(),
                plan == null ? null : HexFormat.of().formatHex(plan),
                entry.outcome(),
                entry.failure(),
                entry.subjects(),
                entry.correlationId().toString());
    }

    /**
     * Reads the bytes of an entry.
     *
     * @throws IllegalArgumentException if they are none
     */
    static EntryText parse(byte[] bytes) {
        try {
            EntryText text = JSON.readValue(bytes, EntryText.class);
            if (text == null || text.v != VERSION) {
                throw new IllegalArgumentException("not an entry of version " + VERSION);
            }
            return text;
        } catch (JacksonException unfit) {
            throw new IllegalArgumentException(unfit.getOriginalMessage(), unfit);
        }
    }
}
