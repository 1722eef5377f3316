package org.aisconsole.engine.database.health;

import java.util.List;
import java.util.stream.Stream;
import org.aisconsole.base.text.Amount;
import org.aisconsole.engine.database.Statements;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.HolderFacts;
import org.aisconsole.engine.database.catalog.SessionFacts;

/**
 * What keeps vacuum from removing dead rows: the oldest transaction that anybody might still want to see them with. That is
 * a session, a prepared transaction, a slot, or a standby that reports what it reads.
 */
final class HolderRules {
    private static final double DAY = 86_400;
    private static final double MOST_WAL = 100e9;

    static final List<Rule> ALL = List.of(
            HolderRules::transactions, HolderRules::idle, HolderRules::prepared, HolderRules::slots, HolderRules::standbys);

    private HolderRules() {}

    private static Stream<Finding> transactions(Catalog catalog, HealthLimits limits) {
        return clients(catalog)
                .filter(session -> session.transactionSeconds() > limits.transactionOpen().toSeconds())
                .filter(session -> !session.state().startsWith("idle"))
                .map(session -> ofSession("transaction_open", session, session.transactionSeconds()));
    }

    private static Stream<Finding> idle(Catalog catalog, HealthLimits limits) {
        return clients(catalog)
                .filter(session -> session.state().startsWith("idle in transaction"))
                .filter(session -> session.stateSeconds() > limits.idleInTransaction().toSeconds())
                .map(session -> ofSession("idle_in_transaction", session, session.stateSeconds()));
    }

    private static Stream<SessionFacts> clients(Catalog catalog) {
        return catalog.sessions().stream().filter(session -> session.kind().equals("client backend"));
    }

    private static Finding ofSession(String rule, SessionFacts session, double seconds) {
        long held = session.holdsBack() == null ? 0 : session.holdsBack();
        String who = session.application().isEmpty() ? session.role() : session.application();
        return new Finding(
                rule,
                Area.SESSIONS,
                Severity.WARNING,
                Math.min(1, seconds / DAY),
                Integer.toString(session.pid()),
                List.of(Integer.toString(session.pid()), who, Amount.seconds(seconds), Amount.count(held), session.database()),
                endSession(session));
    }

    private static Fix endSession(SessionFacts session) {
        return new Fix(
                List.of(Statements.isSession(session.pid(), session.began())),
                List.of(Statements.endSession(session.pid())),
                List.of());
    }

    private static Stream<Finding> prepared(Catalog catalog, HealthLimits limits) {
        return holders(catalog, "prepared")
                .filter(held -> held.seconds() > limits.prepared().toSeconds())
                .map(held -> new Finding(
                        "prepared",
                        Area.TRANSACTIONS,
                        Severity.WARNING,
                        Math.min(1, held.seconds() / DAY),
                        held.name(),
                        List.of(held.name(), Amount.seconds(held.seconds()), Amount.count(held.holdsBack()), held.database()),
                        held.database().equals(catalog.server().database())
                                ? Fix.of(Statements.rollBackPrepared(held.name()))
                                : Fix.NONE));
    }

    private static Stream<Finding> slots(Catalog catalog, HealthLimits limits) {
        return holders(catalog, "slot")
                .filter(slot -> !slot.active())
                .filter(slot -> slot.walBytes() > limits.walBytes() || slot.state().equals("lost") || slot.holdsBack() > 0)
                .map(slot -> new Finding(
                        slot.state().equals("lost") ? "slot_lost" : "slot_idle",
                        Area.WAL,
                        slot.walBytes() > MOST_WAL ? Severity.CRITICAL : Severity.WARNING,
                        Math.min(1, slot.walBytes() / MOST_WAL),
                        slot.name(),
                        List.of(slot.name(), Amount.bytes(slot.walBytes()), Amount.count(slot.holdsBack())),
                        Fix.of(Statements.dropSlot(slot.name()))));
    }

    private static Stream<Finding> standbys(Catalog catalog, HealthLimits limits) {
        return holders(catalog, "standby")
                .filter(standby -> standby.seconds() > limits.lag().toSeconds() || standby.walBytes() > limits.walBytes())
                .map(standby -> new Finding(
                        "standby_behind",
                        Area.WAL,
                        Severity.WARNING,
                        Math.min(1, standby.seconds() / DAY),
                        standby.name(),
                        List.of(
                                standby.name(),
                                Amount.seconds(standby.seconds()),
                                Amount.bytes(standby.walBytes()),
                                Amount.count(standby.holdsBack())),
                        Fix.NONE));
    }

    private static Stream<HolderFacts> holders(Catalog catalog, String kind) {
        return catalog.holders().stream().filter(holder -> holder.kind().equals(kind));
    }
}
