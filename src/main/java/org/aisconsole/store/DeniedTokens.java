package org.aisconsole.store;

import java.time.Instant;
import java.util.List;

/** Table {@code denied_token}: ids of tokens and of families that are not taken any more. */
public final class DeniedTokens {
    private final Store store;

    /** The table of a store. */
    public DeniedTokens(Store store) {
        this.store = store;
    }

    /**
     * Denies an id.
     *
     * @param until when the last token of that id has expired
     */
    public void deny(String id, Instant until) {
        store.with(handle -> handle.createUpdate("""
                        INSERT INTO denied_token AS d (id, until) VALUES (:id, :until)
                        ON CONFLICT (id) DO UPDATE SET until = greatest(d.until, excluded.until)
                        """)
                .bind("id", id)
                .bind("until", until)
                .execute());
    }

    /** Whether any of these ids is denied. */
    public boolean denies(List<String> ids) {
        return store.with(handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM denied_token WHERE id IN (<ids>))")
                .bindList("ids", ids)
                .mapTo(Boolean.class)
                .one());
    }

    /** Drops ids whose tokens have all expired. */
    public int forget(Instant now) {
        return store.with(handle -> handle.createUpdate("DELETE FROM denied_token WHERE until < :now")
                .bind("now", now)
                .execute());
    }
}
