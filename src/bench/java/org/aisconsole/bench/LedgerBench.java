package org.aisconsole.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Ledger;
import org.aisconsole.engine.audit.LedgerFill;
import org.aisconsole.engine.audit.LedgerKey;
import org.aisconsole.engine.audit.Verdict;
import org.aisconsole.engine.audit.WitnessFile;
import org.aisconsole.store.Store;
import org.aisconsole.testing.Sql;

/**
 * What the ledger costs: an entry that is on the disk when the call returns, beside a row in a plain log table, which is what
 * others have; and a verification of a million entries.
 */
final class LedgerBench implements Bench {
    private static final int APPENDS = 2_000;
    private static final int ENTRIES = 1_000_000;

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Map<String, Object> run() throws Exception {
        InstantSource clock = InstantSource.system();
        Map<String, Object> figures = new LinkedHashMap<>();
        try (EmbeddedServers servers = BenchServers.start();
                Store store = Store.open(servers.store(), new Breakers(), clock)) {
            Path witness = Files.createTempDirectory("bench").resolve("witness.jsonl");
            Ledger ledger =
                    Ledger.open(store, LedgerKey.fresh(), List.of(new WitnessFile(witness)), new Port<>(), clock);
            Actor amy = Actor.solo("amy", Door.WINDOW);
            Act act = Act.of(AuditAction.PLAN_APPLY, "postgres:webshop");
            add(figures, "append_ms", timed(() -> ledger.note(amy, act)));
            figures.put("goal_append_ms_p99", 15);
            add(figures, "plain_row_ms", plain(servers));
            LedgerFill.add(store, ENTRIES);
            figures.put("checkpoint_of_a_million_s", seconds(ledger::checkpoint));
            figures.put("next_checkpoint_s", seconds(() -> {
                ledger.note(amy, act);
                ledger.checkpoint();
            }));
            Verdict verdict = ledger.verify(Progress.none(), Cancellation.never());
            figures.put("verified_entries", verdict.size());
            figures.put("verified_sound", verdict.sound());
            figures.put("verify_s", verdict.took().toMillis() / 1e3);
            figures.put("goal_verify_s", 10);
            figures.put("proof_s", seconds(() -> ledger.proof(ENTRIES / 2)));
        }
        return figures;
    }

    private static double[] plain(EmbeddedServers servers) throws SQLException {
        try (Connection connection = Sql.connect(servers.store());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE plain_log (id bigserial PRIMARY KEY, at timestamptz DEFAULT now(), what text)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO plain_log (what) VALUES (?)")) {
                insert.setString(1, "plan.apply postgres:webshop by amy");
                return timed(() -> {
                    try {
                        insert.execute();
                    } catch (SQLException failed) {
                        throw new IllegalStateException(failed);
                    }
                });
            }
        }
    }

    private static double[] timed(Runnable append) {
        double[] took = new double[APPENDS];
        for (int i = -APPENDS / 4; i < APPENDS; i++) { // the first are compilation
            double seconds = seconds(append);
            if (i >= 0) {
                took[i] = seconds * 1e3;
            }
        }
        Arrays.sort(took);
        return took;
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void add(Map<String, Object> figures, String name, double[] sorted) {
        figures.put(name + "_median", sorted[sorted.length / 2]);
        figures.put(name + "_p99", sorted[sorted.length * 99 / 100]);
    }
}
