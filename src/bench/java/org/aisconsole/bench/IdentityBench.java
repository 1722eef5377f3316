package org.aisconsole.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import org.aisconsole.base.crypto.DataCipher;
import org.aisconsole.base.crypto.Place;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.password.Calibration;
import org.aisconsole.base.password.PasswordHasher;
import org.aisconsole.base.secret.KdfCost;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.engine.identity.SignIn;
import org.aisconsole.engine.identity.Team;
import org.aisconsole.engine.security.Reencryption;
import org.aisconsole.store.SealedColumn;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.Sql;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * What a password costs on this machine, and whether the time of a refusal tells who exists: a wrong password for somebody
 * against any password for nobody, in turn, through the whole of a sign-in. And a rotation
 * of keys under readers.
 */
final class IdentityBench implements Bench {
    private static final int ROUNDS = 120;
    private static final int WARM_UP = 10;
    private static final int CELLS = 200_000;
    private static final Secret WRONG = Secret.of("wrong wrong wrong");

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public Map<String, Object> run() throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        KdfCost cost = Calibration.ofThisMachine();
        figures.put("argon2id_memory_kib", cost.memoryKib());
        figures.put("argon2id_passes", cost.iterations());
        PasswordHasher hasher = new PasswordHasher(() -> cost);
        figures.put("argon2id_ms_median", median(21, () -> timed(() -> hasher.hash(WRONG))));
        figures.put("goal_argon2id_ms", "50 to 250");
        Path folder = Files.createTempDirectory("ais-console-bench");
        try (EmbeddedServers servers = BenchServers.start();
                Team team = new Team(servers.store(), folder, hasher)) {
            team.admin();
            compare(team, figures, "");
            PostgresProfile profile = servers.store();
            String bcrypt = OpenBSDBCrypt.generate("2b", WRONG.characters(), new byte[16], 10);
            team.add("old", Role.ANALYST);
            Sql.run(profile, "UPDATE ais_console.account SET password = '" + bcrypt + "' WHERE name = 'old'");
            compare(team, figures, "_while_a_bcrypt_hash_is_left");
            rotate(team, profile, figures);
        }
        return figures;
    }

    private static void compare(Team team, Map<String, Object> figures, String suffix) {
        for (int i = 0; i < WARM_UP; i++) {
            refused(team, "ada");
            refused(team, "nobody");
            team.pass(Duration.ofHours(2));
        }
        double[] somebody = new double[ROUNDS];
        double[] nobody = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            if (i % 2 == 0) { // in turn, because the second finds caches and memory as the first has left them
                somebody[i] = timed(() -> refused(team, "ada"));
                nobody[i] = timed(() -> refused(team, "nobody"));
            } else {
                nobody[i] = timed(() -> refused(team, "nobody"));
                somebody[i] = timed(() -> refused(team, "ada"));
            }
            team.pass(Duration.ofHours(2)); // whoever fails too often waits, and is then not looked at
        }
        double wrong = median(somebody);
        double unknown = median(nobody);
        figures.put("refused_wrong_password_ms_median" + suffix, wrong);
        figures.put("refused_unknown_name_ms_median" + suffix, unknown);
        figures.put("difference_of_medians_percent" + suffix, 100 * Math.abs(wrong - unknown) / wrong);
        figures.put("goal_difference_of_medians_percent", 5);
    }

    /** Everything encrypted anew while somebody goes on reading all of it. */
    private static void rotate(Team team, PostgresProfile profile, Map<String, Object> figures) throws Exception {
        DataCipher cipher = team.keys.cipher();
        Sql.run(
                profile,
                "INSERT INTO ais_console.account (name, roles, state, password, password_at, created_at)"
                        + " SELECT 'n' || i, ARRAY['ANALYST'], 'ACTIVE', '-', now(), now() FROM generate_series(1, " + CELLS + ") i");
        try (Connection connection = Sql.connect(profile);
                PreparedStatement update =
                        connection.prepareStatement("UPDATE ais_console.account SET totp = ? WHERE id = ?")) {
            connection.setAutoCommit(false);
            for (long id = 1; id <= CELLS; id++) {
                update.setString(1, cipher.encrypt("secret " + id, new Place("account", "totp", Long.toString(id))));
                update.setLong(2, id);
                update.addBatch();
                if (id % 1_000 == 0) {
                    update.executeBatch();
                }
            }
            connection.commit();
        }
        team.keys.rotate(Team.ALONE);
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong read = new AtomicLong();
        AtomicLong failed = new AtomicLong();
        Thread reader = Thread.ofPlatform().start(() -> read(team, over, read, failed));
        Reencryption reencryption = new Reencryption(team.keys, SealedColumn.all(team.store), team.doorkeeper, team.recording);
        double ms = timed(() -> figures.put(
                "rotation_values", reencryption.run(Team.ALONE, Progress.none(), Cancellation.never()).renewed()));
        over.set(true);
        reader.join();
        figures.put("rotation_values_a_second", CELLS / (ms / 1e3));
        figures.put("rotation_reads_meanwhile", read.get());
        figures.put("rotation_failed_reads", failed.get());
        figures.put("goal_rotation_failed_reads", 0);
    }

    private static void read(Team team, AtomicBoolean over, AtomicLong read, AtomicLong failed) {
        DataCipher cipher = team.keys.cipher();
        for (long id = 1; !over.get(); id = id % CELLS + 1) {
            String expected = "secret " + id;
            String token = String.valueOf(team.records.find(id).orElseThrow().totp());
            try {
                String plain = cipher.decryptText(token, new Place("account", "totp", Long.toString(id)));
                failed.addAndGet(plain.equals(expected) ? 0 : 1);
            } catch (FailureException unreadable) {
                failed.incrementAndGet();
            }
            read.incrementAndGet();
        }
    }

    private static void refused(Team team, String name) {
        try {
            Actor in = team.signIn.with(new SignIn.Typed(name, WRONG, ""), Door.API, "10.0.0.1").actor();
            throw new IllegalStateException(in.name() + " got in");
        } catch (FailureException expected) {
            if (!expected.failure().code().equals("identity.signin")) {
                throw expected;
            }
        }
    }

    private static double timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(int rounds, DoubleSupplier measure) {
        double[] times = new double[rounds];
        Arrays.setAll(times, i -> measure.getAsDouble());
        return median(times);
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
