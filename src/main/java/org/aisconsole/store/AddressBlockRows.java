package org.aisconsole.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code address_block}. Addresses are compared by the database, which knows both versions of IP. */
public final class AddressBlockRows {
    private static final String COLUMNS = "text(network) AS network, reason, since, until, set_by";

    private final Store store;

    /** The table of a store. */
    public AddressBlockRows(Store store) {
        this.store = store;
    }

    /**
     * Blocks a network, or blocks it for another time.
     *
     * @return whether it was: this machine's own addresses are not
     * @throws org.aisconsole.base.failure.FailureException {@code postgres.rejected} if it is no network
     */
    public boolean put(AddressBlockRow block) {
        return store.with(handle -> handle.createUpdate("""
                        INSERT INTO address_block (network, reason, since, until, set_by)
                        SELECT CAST(:network AS cidr), :reason, :since, :until, :setBy
                        WHERE NOT CAST(:network AS cidr) && inet '127.0.0.0/8'
                          AND NOT CAST(:network AS cidr) && inet '::1/128'
                        ON CONFLICT (network) DO UPDATE
                        SET reason = excluded.reason, since = excluded.since, until = excluded.until, set_by = excluded.set_by
                        """)
                .bindMethods(block)
                .execute())
                == 1;
    }

    /** Lifts a block; returns whether there was one. */
    public boolean remove(String network) {
        return store.with(handle -> handle.createUpdate("DELETE FROM address_block WHERE text(network) = :network")
                .bind("network", network)
                .execute())
                == 1;
    }

    /** The blocks that hold at a time, the youngest first. */
    public List<AddressBlockRow> at(Instant time) {
        return store.with(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM address_block WHERE until > :time ORDER BY since DESC")
                .bind("time", time)
                .map(ConstructorMapper.of(AddressBlockRow.class))
                .list());
    }

    /** The block that holds for an address at a time, that of the longest duration first; none for what is always let in. */
    public Optional<AddressBlockRow> covering(String address, Instant time) {
        return store.with(handle -> handle.createQuery("SELECT " + COLUMNS
                        + " FROM address_block WHERE until > :time AND CAST(:address AS inet) <<= network"
                        + " AND NOT EXISTS (SELECT 1 FROM address_allow allow WHERE CAST(:address AS inet) <<= allow.network)"
                        + " ORDER BY until DESC LIMIT 1")
                .bind("time", time)
                .bind("address", address)
                .map(ConstructorMapper.of(AddressBlockRow.class))
                .findOne());
    }
}
