package org.aisconsole.app;

import java.time.InstantSource;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.password.Calibration;
import org.aisconsole.base.password.PasswordHasher;
import org.aisconsole.cli.TeamTools;
import org.aisconsole.engine.audit.Auditor;
import org.aisconsole.engine.audit.Ledger;
import org.aisconsole.engine.audit.Recording;
import org.aisconsole.engine.identity.OneTimeCodes;
import org.aisconsole.engine.identity.People;
import org.aisconsole.engine.identity.Session;
import org.aisconsole.engine.identity.SignIn;
import org.aisconsole.engine.security.DataKeys;
import org.aisconsole.engine.security.KeyRoom;
import org.aisconsole.engine.security.MasterKey;
import org.aisconsole.engine.security.Reencryption;
import org.aisconsole.engine.token.Tokens;
import org.aisconsole.engine.watch.BlockGate;
import org.aisconsole.store.AccountRecords;
import org.aisconsole.store.AddressBlockRows;
import org.aisconsole.store.DataKeyRecords;
import org.aisconsole.store.SealedColumn;
import org.aisconsole.store.SignInAttempts;
import org.aisconsole.store.Store;
import org.aisconsole.ui.identity.PeopleEngines;

/**
 * Who is here and what they may, over a store.
 *
 * @param events where guards tell what they saw
 * @param doorkeeper asks the permission table
 * @param keys those that encrypt values of the store and those that sign
 * @param people the accounts
 * @param codes their one-time codes
 * @param signIn lets people in
 * @param session who is at this console
 * @param tokens those of the API
 */
record Guards(
        Port<SecurityEvent> events,
        Doorkeeper doorkeeper,
        KeyRoom keys,
        People people,
        OneTimeCodes codes,
        SignIn signIn,
        Session session,
        Tokens tokens) {
    /** What commands use. */
    TeamTools tools(Ledger ledger) {
        return new TeamTools(people, signIn, session, tokens, keys, auditor(ledger));
    }

    /** The ledger, for those who may read it. */
    Auditor auditor(Ledger ledger) {
        return new Auditor(ledger, doorkeeper, session::actor);
    }

    /** What the screens of identities use. */
    PeopleEngines engines() {
        return new PeopleEngines(people, codes, signIn, session);
    }

    static Guards of(Store store, MasterKey master, Recording recording, Door door, InstantSource clock) {
        Port<SecurityEvent> events = new Port<>();
        Doorkeeper doorkeeper = new Doorkeeper(events, clock);
        DataKeys keys = new DataKeys(new DataKeyRecords(store), master, doorkeeper, recording, clock);
        AccountRecords accounts = new AccountRecords(store);
        SignInAttempts attempts = new SignInAttempts(store);
        PasswordHasher hasher = new PasswordHasher(Calibration.lazily());
        People people = new People(accounts, attempts, hasher, doorkeeper, recording, events, clock);
        OneTimeCodes codes = new OneTimeCodes(accounts, keys.cipher(), doorkeeper, recording, clock);
        Tokens tokens = new Tokens(store, keys.cipher(), people, doorkeeper, recording, events, clock);
        Reencryption reencryption = new Reencryption(keys, SealedColumn.all(store), doorkeeper, recording);
        return new Guards(
                events,
                doorkeeper,
                new KeyRoom(keys, tokens, reencryption),
                people,
                codes,
                new SignIn(accounts, attempts, hasher, codes, new BlockGate(new AddressBlockRows(store), clock), events, clock),
                new Session(people, door, System.getProperty("user.name", "?")),
                tokens);
    }
}
