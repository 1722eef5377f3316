package org.aisconsole.app;

import java.time.InstantSource;
import java.time.ZoneId;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.engine.audit.Ledger;
import org.aisconsole.engine.watch.AllowList;
import org.aisconsole.engine.watch.Watch;
import org.aisconsole.engine.watch.WatchRules;
import org.aisconsole.store.AddressAllowRows;
import org.aisconsole.store.AddressBlockRows;
import org.aisconsole.store.SecurityEventRows;
import org.aisconsole.store.Store;
import org.aisconsole.store.WatchRuleRows;
import org.aisconsole.ui.watch.WatchEngines;

/**
 * The threat watch with what it is told.
 *
 * @param watch what looks like an attack
 * @param rules what it looks for
 * @param allowed whom it never keeps out
 */
record WatchDuty(Watch watch, WatchRules rules, AllowList allowed) {
    /** A watch over the people of a store. */
    static WatchDuty of(Store store, Guards guards, Ledger ledger, Port<ConsoleEvent> events, InstantSource clock) {
        WatchRules rules = new WatchRules(
                new WatchRuleRows(store), guards.doorkeeper(), ledger::record, clock, ZoneId.systemDefault());
        AllowList allowed = new AllowList(new AddressAllowRows(store), guards.doorkeeper(), ledger::record, clock);
        Watch watch = new Watch(
                new SecurityEventRows(store),
                new AddressBlockRows(store),
                rules,
                allowed,
                new SessionsEnding(guards.people(), guards.session(), guards.tokens()),
                guards.doorkeeper(),
                ledger::record,
                events,
                clock);
        return new WatchDuty(watch, rules, allowed);
    }

    /** What the screen works with. */
    WatchEngines engines() {
        return new WatchEngines(watch, rules, allowed);
    }
}
