package org.aisconsole.engine.watch;

import java.time.Instant;
import org.aisconsole.store.AddressBlockRow;

/**
 * A network from which nobody may sign in for a while.
 *
 * @param network the network
 * @param reason why; the name of a rule where a rule did it
 * @param since from when
 * @param until up to when
 * @param by who blocked it
 */
public record AddressBlock(String network, String reason, Instant since, Instant until, String by) {
    static AddressBlock of(AddressBlockRow row) {
        return new AddressBlock(row.network(), row.reason(), row.since(), row.until(), row.setBy());
    }
}
