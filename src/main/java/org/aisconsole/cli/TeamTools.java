package org.aisconsole.cli;

import org.aisconsole.engine.audit.Auditor;
import org.aisconsole.engine.identity.People;
import org.aisconsole.engine.identity.Session;
import org.aisconsole.engine.identity.SignIn;
import org.aisconsole.engine.security.KeyRoom;
import org.aisconsole.engine.token.Tokens;

/**
 * What commands about people, tokens and the ledger work with.
 *
 * @param people the accounts
 * @param signIn lets the one in who works at the command line
 * @param session who that is
 * @param tokens those of the API
 * @param keys those that encrypt values of the store and those that sign
 * @param auditor the audit ledger
 */
public record TeamTools(
        People people,
        SignIn signIn,
        Session session,
        Tokens tokens,
        KeyRoom keys,
        Auditor auditor) {}
