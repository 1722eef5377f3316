package org.aisconsole.engine.watch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.AddressGate;
import org.aisconsole.store.AddressBlockRow;
import org.aisconsole.store.AddressBlockRows;

/**
 * Keeps blocked addresses out.
 *
 * @param blocks which they are
 * @param clock the time
 */
public record BlockGate(AddressBlockRows blocks, InstantSource clock) implements AddressGate {
    @Override
    public void require(String address) {
        if (address.isEmpty() || address.equals("local")) {
            return;
        }
        Optional<AddressBlockRow> block = blocks.covering(address, clock.instant());
        if (block.isPresent()) {
            long minutes = Duration.between(clock.instant(), block.get().until()).toMinutes() + 1;
            throw FailureException.expected("watch.blocked", address, minutes);
        }
    }
}
