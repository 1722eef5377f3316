package org.aisconsole.ui.identity;

import org.aisconsole.engine.identity.OneTimeCodes;
import org.aisconsole.engine.identity.People;
import org.aisconsole.engine.identity.Session;
import org.aisconsole.engine.identity.SignIn;

/**
 * What the screens of identities show and use.
 *
 * @param people the accounts
 * @param codes their one-time codes
 * @param signIn lets people in
 * @param session who is at this console
 */
public record PeopleEngines(People people, OneTimeCodes codes, SignIn signIn, Session session) {}
