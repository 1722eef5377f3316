package org.aisconsole.engine.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recording;
import org.aisconsole.store.WatchRuleRow;
import org.aisconsole.store.WatchRuleRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the rules are set in a store. They are read again after ten seconds, since another console may have changed them; while
 * the store is away, those that were read last hold.
 */
public final class WatchRules {
    private static final Logger LOG = LoggerFactory.getLogger(WatchRules.class);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final WatchRuleRows rows;
    private final Doorkeeper doorkeeper;
    private final Recording recording;
    private final InstantSource clock;
    private volatile RuleSettings settings;
    private volatile Instant due = Instant.MIN;

    /**
     * The rules of a store.
     *
     * @param recording where each change is written down before it is made
     * @param zone where the working day is
     */
    public WatchRules(
            WatchRuleRows rows, Doorkeeper doorkeeper, Recording recording, InstantSource clock, ZoneId zone) {
        this.rows = rows;
        this.doorkeeper = doorkeeper;
        this.recording = recording;
        this.clock = clock;
        this.settings = RuleSettings.usual(zone);
    }

    /** How they are set; may ask the store, so not for the window's thread. */
    public RuleSettings current() {
        if (!clock.instant().isBefore(due)) {
            try {
                read();
            } catch (FailureException away) {
                LOG.debug("the rules that were read last go on to hold", away);
            }
        }
        return settings;
    }

    private void read() {
        List<WatchRuleRow> stored = rows.all();
        RuleSettings read = RuleSettings.usual(settings.zone());
        for (WatchRule rule : WatchRule.values()) {
            Optional<RuleSetting> set = stored.stream()
                    .filter(row -> row.rule().equals(rule.name()))
                    .findFirst()
                    .flatMap(row -> understood(rule, row));
            read = set.map(read::with).orElse(read);
        }
        settings = read;
        due = clock.instant().plus(FRESH);
    }

    /** A newer console may have written what this one does not know. */
    private static Optional<RuleSetting> understood(WatchRule rule, WatchRuleRow row) {
        try {
            return Optional.of(RuleSetting.of(rule, row));
        } catch (FailureException odd) {
            LOG.warn("the rule {} is not understood", row.rule(), odd);
            return Optional.empty();
        }
    }

    /**
     * Sets a rule; it holds here at once, and in other consoles within ten seconds.
     *
     * @throws FailureException {@code identity…} if they may not; {@code audit.unwritable} or {@code postgres…} if the store is
     *     away, and the rule stays as it was
     */
    public void set(Actor actor, RuleSetting setting) {
        doorkeeper.require(actor, Permission.PROTECT);
        Act act = Act.of(AuditAction.WATCH_RULE, "watch:" + setting.rule().word());
        boolean ignored = recording.record(actor, act, () -> {
            store(actor, setting);
            return true;
        });
    }

    private void store(Actor actor, RuleSetting setting) {
        if (setting.isUsual()) {
            rows.remove(setting.rule().name());
        } else {
            rows.put(new WatchRuleRow(
                    setting.rule().name(),
                    setting.enabled(),
                    setting.threshold(),
                    setting.minutes(),
                    setting.blockMinutes(),
                    setting.endsSessions(),
                    setting.opens(),
                    setting.closes(),
                    clock.instant(),
                    actor.name()));
        }
        read();
    }
}
