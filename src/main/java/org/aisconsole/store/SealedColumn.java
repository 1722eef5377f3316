package org.aisconsole.store;

import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A column of the store whose values are encrypted, read and rewritten key by key; works on a table of any size. */
public final class SealedColumn {
    private final Store store;
    private final String table;
    private final String column;
    private final KeyType type;

    /** Types of primary keys. */
    public enum KeyType {
        /** A number. */
        BIGINT,
        /** A text. */
        TEXT
    }

    /**
     * A value and where it stands.
     *
     * @param key primary key of its row, as text
     * @param token the value, encrypted
     */
    public record Cell(String key, String token) {}

    private SealedColumn(Store store, String table, String column, KeyType type) {
        this.store = store;
        this.table = table;
        this.column = column;
        this.type = type;
    }

    /** Every encrypted column of the store; whoever adds one adds it here. */
    public static List<SealedColumn> all(Store store) {
        return List.of(
                new SealedColumn(store, "account", "totp", KeyType.BIGINT),
                new SealedColumn(store, "token_key", "private_key", KeyType.TEXT));
    }

    /** Name of its table. */
    public String table() {
        return table;
    }

    /** Its name. */
    public String column() {
        return column;
    }

    /** How many values are encrypted by another key than this. */
    public long outdated(String keyId) {
        return store.with(handle -> handle.createQuery("""
                        SELECT count(*) FROM <table>
                        WHERE <column> IS NOT NULL AND split_part(<column>, '.', 2) <> :key
                        """)
                .define("table", table)
                .define("column", column)
                .bind("key", keyId)
                .mapTo(Long.class)
                .one());
    }

    /**
     * Values that are encrypted by another key than this, in the order of their rows' keys.
     *
     * @param after key of the row after which to look; empty for the beginning
     */
    public List<Cell> outdated(String keyId, String after, int most) {
        return store.with(handle -> handle.createQuery("""
                        SELECT id::text AS key, <column> AS token FROM <table>
                        WHERE <column> IS NOT NULL AND split_part(<column>, '.', 2) <> :key
                          AND (:after = '' OR id > CAST(nullif(:after, '') AS <type>))
                        ORDER BY id LIMIT :most
                        """)
                .define("table", table)
                .define("column", column)
                .define("type", type.name())
                .bind("key", keyId)
                .bind("after", after)
                .bind("most", most)
                .map(ConstructorMapper.of(Cell.class))
                .list());
    }

    /**
     * Writes values anew, each only where the old one still stands: what somebody else has written meanwhile is theirs.
     *
     * @param before the old values
     * @param after the new ones, as many
     * @return how many were written
     */
    public int replace(List<Cell> before, List<Cell> after) {
        return store.with(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                            UPDATE <table> SET <column> = :fresh WHERE id = CAST(:key AS <type>) AND <column> = :old
                            """)
                    .define("table", table)
                    .define("column", column)
                    .define("type", type.name());
            for (int i = 0; i < before.size(); i++) {
                batch.bind("key", before.get(i).key())
                        .bind("old", before.get(i).token())
                        .bind("fresh", after.get(i).token())
                        .add();
            }
            int written = 0;
            for (int rows : batch.execute()) {
                written += rows;
            }
            return written;
        });
    }
}
