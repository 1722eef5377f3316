package org.aisconsole.engine.connection;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.sql.Statement;
import java.util.List;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.engine.connection.StepRunner.Found;
import org.aisconsole.target.postgres.PostgresIdentity;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.aisconsole.target.tls.Tls;

/** The steps of a Postgres. */
final class PostgresSteps {
    /** Length and code of the message by which a client asks for encryption (protocol documentation, SSLRequest). */
    private static final int SSL_REQUEST_LENGTH = 8;

    private static final int SSL_REQUEST_CODE = 80_877_103;

    private final PostgresTarget target;
    private final Tls tls;

    PostgresSteps(PostgresTarget target, Tls tls) {
        this.target = target;
        this.tls = tls;
    }

    void run(StepRunner runner) {
        new NetworkSteps(target.profile().endpoint(), tls).run(runner, PostgresSteps::askForTls);
        runner.run(TestStep.SIGN_IN, () -> StepRunner.unlessTooOld(this::signIn));
        runner.run(TestStep.VERSION, this::version);
        runner.run(TestStep.RIGHTS, this::rights);
    }

    private static boolean askForTls(Socket plain) throws IOException {
        DataOutputStream out = new DataOutputStream(plain.getOutputStream());
        out.writeInt(SSL_REQUEST_LENGTH);
        out.writeInt(SSL_REQUEST_CODE);
        out.flush();
        return plain.getInputStream().read() == 'S';
    }

    private Found signIn() {
        return target.read(Cancellation.never(), SessionLimits.TICK, session -> {
            try (Statement statement = session.createStatement()) {
                statement.execute("SELECT 1");
            }
            return Found.ok("connection.step.sign_in.ok", target.profile().user(), target.profile().database());
        });
    }

    private Found version() {
        return Found.ok("connection.step.version.ok", "Postgres " + target.identity().versionText());
    }

    private Found rights() {
        PostgresIdentity identity = target.identity();
        if (identity.superuser()) {
            return Found.ok("connection.step.rights.superuser");
        }
        return identity.monitor()
                ? Found.ok("connection.step.rights.monitor")
                : Found.warning(
                        new Failure.Expected(
                                "connection.monitor", List.of(target.profile().user()), null),
                        "connection.step.rights.some");
    }
}
