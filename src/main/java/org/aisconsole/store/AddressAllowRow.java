package org.aisconsole.store;

import java.time.Instant;

/**
 * A network that no block holds for.
 *
 * @param network the network
 * @param reason why
 * @param since from when
 * @param setBy who let it in
 */
public record AddressAllowRow(String network, String reason, Instant since, String setBy) {}
