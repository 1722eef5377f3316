package org.aisconsole.ui.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.engine.identity.Session;
import org.aisconsole.engine.identity.Team;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.TestContext;
import org.aisconsole.ui.shell.UiContext;

/** The view-models of identities over real engines on the store of a test. */
final class IdentityFixture implements AutoCloseable {
    final Team team;
    final Session session;
    final PeopleEngines engines;
    final UiContext context;
    final List<String> told = new CopyOnWriteArrayList<>();
    final Port<ConsoleEvent> notices = new Port<>();

    /**
     * Over a database.
     *
     * @param work where jobs run
     * @param ui where their ends are told
     */
    IdentityFixture(PostgresProfile profile, Path folder, Map<String, String> environment, Executor work, Executor ui) {
        this(profile, folder, environment, work, ui, Locale.ENGLISH);
    }

    IdentityFixture(
            PostgresProfile profile,
            Path folder,
            Map<String, String> environment,
            Executor work,
            Executor ui,
            Locale locale) {
        team = new Team(profile, folder);
        session = new Session(team.people, Door.WINDOW, "dba");
        engines = new PeopleEngines(team.people, team.codes, team.signIn, session);
        notices.subscribe("test", 100, event -> told.add(event.message().key()));
        SettingsFile settings = SettingsFile.open(folder.resolve("settings.json"), environment, team.clock);
        context = TestContext.of(locale, new JobRunner(work, ui, team.clock), settings, ui, team.clock, notices);
    }

    /** Ada the admin, and some others. */
    void people() {
        team.admin();
        team.add("bob@example.org", Role.ANALYST);
        team.add("carla", Role.OFFICER, Role.APPROVER);
        team.add("dmitri", Role.ANALYST, Role.APPROVER);
        team.people.block(Team.ALONE, team.people.named("dmitri"));
        session.refresh();
    }

    @Override
    public void close() {
        notices.close();
        team.close();
    }
}
