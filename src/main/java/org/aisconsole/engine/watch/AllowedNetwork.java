package org.aisconsole.engine.watch;

import java.time.Instant;
import org.aisconsole.store.AddressAllowRow;

/**
 * A network that is never kept out.
 *
 * @param network the network
 * @param reason why
 * @param since from when
 * @param by who let it in
 */
public record AllowedNetwork(String network, String reason, Instant since, String by) {
    static AllowedNetwork of(AddressAllowRow row) {
        return new AllowedNetwork(row.network(), row.reason(), row.since(), row.setBy());
    }
}
