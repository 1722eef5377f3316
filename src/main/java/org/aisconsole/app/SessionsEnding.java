package org.aisconsole.app;

import java.util.Optional;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.engine.identity.Account;
import org.aisconsole.engine.identity.People;
import org.aisconsole.engine.identity.Session;
import org.aisconsole.engine.token.Tokens;
import org.aisconsole.engine.watch.SessionEnder;

/**
 * Ends the sessions of an account at every console and takes its tokens.
 *
 * @param people the accounts
 * @param session who is at this console
 * @param tokens those of the API
 */
record SessionsEnding(People people, Session session, Tokens tokens) implements SessionEnder {
    @Override
    public boolean end(Actor by, String person) {
        Optional<Account> account = people.all().stream()
                .filter(one -> one.name().equalsIgnoreCase(person) || id(one).equals(person))
                .findFirst();
        account.ifPresent(found -> end(by, found));
        return account.isPresent();
    }

    private void end(Actor by, Account account) {
        if (id(account).equals(by.id())) {
            throw FailureException.expected("watch.self", account.name());
        }
        session.recheck(); // so that this console knows what was before
        people.endSessions(by, account, () -> tokens.take(account));
        session.recheck();
    }

    private String id(Account account) {
        return account.at(session.door()).id();
    }
}
