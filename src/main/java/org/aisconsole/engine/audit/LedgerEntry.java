package org.aisconsole.engine.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aisconsole.store.AuditEntry;

/**
 * An entry as people read it.
 *
 * @param place where it stands in the log
 * @param at when
 * @param actor who, by name, or the bare commitment where the person was erased
 * @param door by which door
 * @param action what, such as {@code plan.apply}
 * @param target to what
 * @param environment environment of the target; empty if it has none
 * @param plan hash of the plan; empty without one
 * @param outcome how it ended, or that it was intended
 * @param failure code of what went wrong; empty if nothing did
 * @param subjects persons concerned
 * @param act joins the entries of one act
 * @param hashed the bytes that are hashed, as text
 * @param hash their hash
 */
public record LedgerEntry(
        long place,
        Instant at,
        String actor,
        String door,
        String action,
        String target,
        String environment,
        String plan,
        String outcome,
        String failure,
        List<String> subjects,
        UUID act,
        String hashed,
        String hash) {
    static LedgerEntry of(AuditEntry entry, Map<String, String> labels) {
        byte[] plan = entry.planHash();
        return new LedgerEntry(
                entry.id(),
                entry.at(),
                labels.getOrDefault(entry.actor(), entry.actor()),
                entry.door(),
                entry.action(),
                entry.target(),
                entry.environment(),
                plan == null ? "" : HexFormat.of().formatHex(plan),
                entry.outcome(),
                entry.failure(),
                entry.subjects().stream()
                        .map(subject -> labels.getOrDefault(subject, subject))
                        .toList(),
                entry.correlationId(),
                new String(entry.canonical(), StandardCharsets.UTF_8),
                HexFormat.of().formatHex(entry.leafHash()));
    }
}
