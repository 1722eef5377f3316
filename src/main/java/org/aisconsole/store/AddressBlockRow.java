package org.aisconsole.store;

import java.time.Instant;

/**
 * A network from which nobody may sign in for a while.
 *
 * @param network an address or a network, such as {@code 10.1.2.0/24}
 * @param reason why
 * @param since from when
 * @param until up to when
 * @param setBy who blocked it
 */
public record AddressBlockRow(String network, String reason, Instant since, Instant until, String setBy) {}
