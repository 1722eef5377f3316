package org.aisconsole.store;

import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code address_allow}. A block is compared with it when somebody signs in, by {@link AddressBlockRows#covering}. */
public final class AddressAllowRows {
    private final Store store;

    /** The table of a store. */
    public AddressAllowRows(Store store) {
        this.store = store;
    }

    /**
     * Lets a network always in, or gives another reason.
     *
     * @throws org.aisconsole.base.failure.FailureException {@code postgres.rejected} if it is no network
     */
    public void put(AddressAllowRow row) {
        store.with(handle -> handle.createUpdate("""
                        INSERT INTO address_allow (network, reason, since, set_by)
                        VALUES (CAST(:network AS cidr), :reason, :since, :setBy)
                        ON CONFLICT (network) DO UPDATE
                        SET reason = excluded.reason, since = excluded.since, set_by = excluded.set_by
                        """)
                .bindMethods(row)
                .execute());
    }

    /** Takes a network off the list; returns whether it was on it. */
    public boolean remove(String network) {
        return store.with(handle -> handle.createUpdate("DELETE FROM address_allow WHERE text(network) = :network")
                .bind("network", network)
                .execute())
                == 1;
    }

    /** All, the youngest first. */
    public List<AddressAllowRow> all() {
        return store.with(handle -> handle.createQuery(
                        "SELECT text(network) AS network, reason, since, set_by FROM address_allow ORDER BY since DESC")
                .map(ConstructorMapper.of(AddressAllowRow.class))
                .list());
    }

    /**
     * Whether all of a network is on the list.
     *
     * @throws org.aisconsole.base.failure.FailureException {@code postgres.rejected} if it is no network
     */
    public boolean covers(String network) {
        return store.with(handle -> handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM address_allow WHERE CAST(:network AS cidr) <<= network)")
                .bind("network", network)
                .mapTo(Boolean.class)
                .one());
    }
}
