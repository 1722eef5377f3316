package org.aisconsole.engine.watch;

import java.time.InstantSource;
import java.util.List;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.validation.FreeText;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recording;
import org.aisconsole.store.AddressAllowRow;
import org.aisconsole.store.AddressAllowRows;

/**
 * Networks that are never kept out: no block holds for them, whether it was there before or comes later.
 *
 * @param rows which they are
 * @param doorkeeper asks whether somebody may change them
 * @param recording where each change is written down
 * @param clock the time
 */
public record AllowList(AddressAllowRows rows, Doorkeeper doorkeeper, Recording recording, InstantSource clock) {
    private static final int LONGEST_REASON = 300;

    /** All, the youngest first. */
    List<AllowedNetwork> all() {
        return rows.all().stream().map(AllowedNetwork::of).toList();
    }

    /** Whether all of a network is on the list, so that to block it would keep nobody out. */
    boolean covers(String network) {
        return Networks.checked(network, () -> rows.covers(network));
    }

    /**
     * Lets a network always in.
     *
     * @param network an address or a network, such as {@code 10.1.2.0/24}
     * @param reason why
     * @throws FailureException {@code identity…} if they may not, {@code watch.network} if it is no network
     */
    public void add(Actor actor, String network, String reason) {
        doorkeeper.require(actor, Permission.PROTECT);
        String where = network.strip();
        AddressAllowRow row =
                new AddressAllowRow(where, FreeText.cut(reason.strip(), LONGEST_REASON), clock.instant(), actor.name());
        boolean ignored = recording.record(actor, Act.of(AuditAction.ADDRESS_ALLOW, "network:" + where), () -> Networks.checked(where, () -> {
            rows.put(row);
            return true;
        }));
    }

    /**
     * Takes a network off the list; blocks hold for it again.
     *
     * @throws FailureException {@code identity…} if they may not
     */
    public void remove(Actor actor, String network) {
        doorkeeper.require(actor, Permission.PROTECT);
        boolean ignored = recording.record(
                actor, Act.of(AuditAction.ADDRESS_DISALLOW, "network:" + network), () -> rows.remove(network));
    }
}
