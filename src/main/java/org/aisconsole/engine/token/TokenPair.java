package org.aisconsole.engine.token;

import java.time.Instant;
import org.aisconsole.base.secret.Secret;

/**
 * What a program gets to use the API.
 *
 * @param access sent with each request
 * @param accessUntil when the access token ends
 * @param refresh exchanged for the next pair; works once
 * @param refreshUntil when the refresh token ends
 * @param family id that this pair shares with those that follow from it; with it they are revoked
 */
public record TokenPair(Secret access, Instant accessUntil, Secret refresh, Instant refreshUntil, String family) {}
