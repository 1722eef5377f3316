package org.aisconsole.cli;

import org.aisconsole.engine.audit.Auditor;
import org.aisconsole.engine.identity.People;
import org.aisconsole.engine.identity.Session;
import org.aisconsole.engine.identity.SignIn;
import org.aisconsole.engine.security.DataKeys;
import org.aisconsole.engine.security.Reencryption;
import org.aisconsole.engine.token.Tokens;

/**
 * What commands about people, tokens and the ledger work with.
 *
 * @param people the accounts
 * @param signIn lets the one in who works at the command line
 * @param session who that is
 * @param tokens those of the API
 * @param keys encrypt values of the store
 * @param reencryption encrypts them anew after a rotation
 * @param auditor the audit ledger
 */
public record TeamTools(
        People people,
        SignIn signIn,
        Session session,
        Tokens tokens,
        DataKeys keys,
        Reencryption reencryption,
        Auditor auditor) {}
