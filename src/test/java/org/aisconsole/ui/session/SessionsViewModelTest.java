package org.aisconsole.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.engine.change.Change;
import org.aisconsole.engine.database.session.BlockingTree.Place;
import org.aisconsole.engine.database.session.LiveSession;
import org.aisconsole.engine.database.session.Sessions;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.ChangeDesk;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One session holds a row and another waits for it; no toolkit is started here. */
@EmbeddedTest
class SessionsViewModelTest {
    private final PostgresProfile database;
    private final ChangeDesk desk;
    private final AtomicReference<String> end = new AtomicReference<>("");
    private final Connection holder;
    private final Thread waiter;

    SessionsViewModelTest(PostgresProfile database, @TempDir Path folder) throws SQLException {
        this.database = database;
        this.desk = new ChangeDesk(database, folder);
        Sql.run(database, "CREATE TABLE spot (n int)", "INSERT INTO spot VALUES (1)");
        this.holder = Sql.connect(database);
        try (Statement statement = holder.createStatement()) {
            statement.execute("SET application_name = 'holder'");
            holder.setAutoCommit(false);
            statement.execute("UPDATE spot SET n = 2");
        }
        this.waiter = Thread.ofVirtual().unstarted(this::waitForTheRow);
    }

    private void waitForTheRow() {
        try (Connection connection = Sql.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("SET application_name = 'waiter'");
            statement.execute("UPDATE spot SET n = 3");
            end.set("done");
        } catch (SQLException stopped) {
            end.set(String.valueOf(stopped.getSQLState()));
        }
    }

    @BeforeEach
    void begin() {
        waiter.start();
    }

    @AfterEach
    void close() throws SQLException {
        holder.close();
        desk.close();
    }

    private SessionsViewModel model() throws Exception {
        SessionsViewModel model = new SessionsViewModel(new Sessions(desk.target()), desk.flow(), desk.context());
        Eventually.holds("it waits", () -> {
            model.live().refresh();
            return model.rows().stream().anyMatch(row -> is(row, "waiter") && row.session().isBlocked());
        });
        return model;
    }

    private static boolean is(Place row, String application) {
        return row.session().application().equals(application);
    }

    private static Place row(SessionsViewModel model, String application) {
        return model.rows().stream().filter(row -> is(row, application)).findFirst().orElseThrow();
    }

    @Test
    void whoHoldsOthersUpStandsFirstAndTheOtherBelow() throws Exception {
        SessionsViewModel model = model();
        int head = model.rows().indexOf(row(model, "holder"));
        assertThat(model.rows().get(head).blocks()).isEqualTo(1);
        assertThat(is(model.rows().get(head + 1), "waiter")).isTrue();
        assertThat(model.rows().get(head + 1).depth()).isEqualTo(1);
    }

    @Test
    void aStatementIsCancelledAndItsSessionStays() throws Exception {
        SessionsViewModel model = model();
        model.selectedProperty().set(row(model, "waiter"));
        model.stop(Sessions.Stop.CANCEL);
        Eventually.holds("cancelled", () -> end.get().equals("57014"));
        assertThat(desk.latest().state()).isEqualTo(Change.State.APPLIED);
    }

    @Test
    void whoeverHoldsOthersUpIsEndedAndTheyGoOn() throws Exception {
        SessionsViewModel model = model();
        model.selectedProperty().set(row(model, "holder"));
        model.stop(Sessions.Stop.END);
        Eventually.holds("the other goes on", () -> end.get().equals("done"));
        assertThat(model.rows()).noneMatch(row -> is(row, "holder"));
    }

    @Test
    void anotherSessionOfTheSameNumberIsNotMeant() throws Exception {
        LiveSession now = row(model(), "holder").session();
        LiveSession before = new LiveSession(
                now.pid(), "1.5", now.database(), now.role(), now.application(), now.client(), now.kind(), now.state(),
                now.waitClass(), now.waitEvent(), 0, 0, 0, now.blockers(), now.query(), false, false);
        desk.flow().propose(new Sessions(desk.target()).stop(before, Sessions.Stop.END));
        assertThat(desk.latest().state()).isEqualTo(Change.State.FAILED);
        assertThat(holder.isValid(1)).isTrue();
    }

    @Test
    void theConsolesOwnSessionsAreGuarded() {
        Sessions sessions = new Sessions(desk.target());
        LiveSession own = sessions.look(Cancellation.never()).stream()
                .map(Place::session)
                .filter(LiveSession::ours)
                .findFirst()
                .orElseThrow();
        assertThat(Sessions.guard(own)).isEqualTo(Sessions.Guard.OURS);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> sessions.stop(own, Sessions.Stop.END));
    }

    @Test
    void aServerThatIsAwayIsSaid() {
        Sessions sessions = new Sessions(desk.target());
        desk.target().close();
        assertThatExceptionOfType(FailureException.class).isThrownBy(() -> sessions.look(Cancellation.never()));
    }
}
