package org.aisconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.plan.PlanCheck;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.base.text.Message;
import org.aisconsole.base.text.Texts;
import org.aisconsole.demo.play.LoadReport.OperationReport;
import org.aisconsole.demo.play.LoadReport;
import org.aisconsole.engine.change.Preview;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.connection.PostgresPlace;
import org.aisconsole.engine.monitor.HealthFinding.Status;
import org.aisconsole.engine.monitor.HealthFinding;
import org.aisconsole.engine.monitor.HealthReport;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.WriteGate;
import org.aisconsole.target.tls.Tls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line itself; what it starts is played by a list of names. */
class CommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> started = new ArrayList<>();
    private final Answers answers = new Answers(Map.of(), question -> Optional.empty());
    private Optional<Message> obstacle = Optional.empty();
    private HealthFinding finding = finding(Status.OK, null);

    private static HealthFinding finding(Status status, @Nullable Failure failure) {
        return new HealthFinding("postgres:embedded", status, Message.of("monitor.health.locks", 2), failure);
    }

    private int run(String... args) {
        Terminal terminal =
                new Terminal(new Texts(Locale.ENGLISH), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Commands(new Recording(), terminal, answers).run(args);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--bogus", "nonsense", "check --format xml", "play --rate many", "tour --out"})
    void whatIsNotUnderstoodIsSaidInOneLineWithWhatToDo(String line) {
        assertThat(run(line.split(" ", -1))).isEqualTo(64);
        assertThat(err.toString().lines().findFirst().orElse("")).contains("--help");
        assertThat(err.toString()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(started).isEmpty();
    }

    @Test
    void theHomeIsKnownBeforeTheCommandLineIsUnderstood() {
        assertThat(LaunchOptions.homeIn("check", "--home", "h", "--bogus")).contains(Path.of("h"));
        assertThat(LaunchOptions.homeIn("--home=h")).contains(Path.of("h"));
        assertThat(LaunchOptions.homeIn("check", "--home")).isEmpty();
    }

    @Test
    void withoutACommandTheWindowOpens() {
        assertThat(run("--ephemeral")).isZero();
        assertThat(started).containsExactly("window true");
    }

    @Test
    void withoutADisplayTheTourIsTakenInstead() {
        obstacle = Optional.of(Message.of("app.display.none"));
        assertThat(run()).isZero();
        assertThat(started).containsExactly("tour");
        assertThat(err.toString()).startsWith("There is no display");
    }

    @ParameterizedTest
    @CsvSource({"OK, 0", "WARNING, 1", "FAILED, 2"})
    void checkEndsWithTheWorst(Status status, int code) {
        finding = finding(status, null);
        assertThat(run("check")).isEqualTo(code);
        assertThat(out.toString()).contains("postgres:embedded").contains("2 sessions wait for a lock");
    }

    @Test
    void checkSpeaksJson() {
        finding = finding(Status.FAILED, Failure.expected("postgres.closed", "x"));
        assertThat(run("check", "--format", "json")).isEqualTo(2);
        JsonNode report = JsonMapper.builder().build().readTree(out.toString());
        assertThat(report.at("/status").asString()).isEqualTo("failed");
        assertThat(report.at("/findings/0/code").asString()).isEqualTo("postgres.closed");
        assertThat(report.at("/findings/0/failure/2").asString()).isEqualTo("Open it again.");
    }

    @Test
    void aFailureIsThreeSentencesAndNoStackTrace() {
        assertThat(run("play", "--url", "postgresql://u:secret@h/d", "--redis", "redis://h", "--environment", "dev"))
                .isEqualTo(2);
        assertThat(err.toString()).doesNotContain("\tat ").doesNotContain("secret");
        assertThat(err.toString().lines()).hasSize(3);
    }

    @Test
    void playReportsEachOperation() {
        assertThat(run("play", "--url", "postgresql://u@h/d", "--redis", "redis://h", "--environment", "dev", "--report", "json"))
                .isZero();
        JsonNode report = JsonMapper.builder().build().readTree(out.toString());
        assertThat(report.at("/operations/0/name").asString()).isEqualTo("op");
        assertThat(report.at("/operations/0/p99Ms").asDouble()).isEqualTo(3);
    }

    /** Programs that only note that they were started. */
    private final class Recording implements Programs {
        @Override
        public Optional<Message> windowObstacle() {
            return obstacle;
        }

        @Override
        public void window(LaunchOptions options) {
            started.add("window " + options.ephemeral());
        }

        @Override
        public TourReport tour(LaunchOptions options, Optional<Path> folder, Progress progress) {
            started.add("tour");
            return new TourReport(List.of(Path.of("a.png")), List.of(), new HealthReport(Instant.EPOCH, List.of()));
        }

        @Override
        public HealthReport check(LaunchOptions options, Progress progress) {
            return new HealthReport(Instant.EPOCH, List.of(finding));
        }

        @Override
        public LoadReport play(PlayOptions play, Progress progress) {
            if (play.postgres(Map.of()).user().isEmpty()) {
                throw FailureException.expected("play.suite", "x");
            }
            return new LoadReport(1, 2, 2, List.of(new OperationReport("op", 2, 0, 1, 2, 3, 4, 5)));
        }

        @Override
        public MaintainReport maintain(
                LaunchOptions launch, MaintainOptions options, Function<TeamTools, Actor> identify, Progress progress) {
            started.add("maintain " + options.connection() + " " + options.preview() + " " + options.byPolicy());
            return new MaintainReport(List.of(), List.of());
        }

        @Override
        public Preview apply(
                LaunchOptions launch, ApplyOptions options, Function<TeamTools, Actor> identify, Progress progress) {
            started.add("apply " + options.connection() + " " + options.preview());
            Plan plan = Plan.of(
                    "postgres:x",
                    Message.of("extension.create", "x", "y"),
                    List.of(),
                    List.of(new PlanStep.Sql("CREATE EXTENSION x", "DROP EXTENSION x", false)),
                    List.of());
            List<Preview.Unmet> unmet =
                    options.preview() ? List.of(new Preview.Unmet(new PlanCheck.Sql("SELECT 1", "1"), "2")) : List.of();
            return new Preview(plan, "Shop", new WriteGate(Environment.DEV, InstantSource.system()), unmet);
        }

        @Override
        public <T> T team(LaunchOptions launch, Progress progress, Function<TeamTools, T> work) {
            throw FailureException.expected("identity.session");
        }

        @Override
        public List<ConnectionProfile> connections(LaunchOptions options) {
            PostgresPlace place =
                    new PostgresPlace(new Endpoint("db", 5432), "shop", "amy", Tls.PREFER, List.of());
            return List.of(new ConnectionProfile("1", "Shop", "", Environment.STAGING, place, null));
        }
    }

    @Test
    void aPlanIsAppliedOrOnlyPreviewed() {
        assertThat(run("apply", "plan.json", "--connection", "Shop")).isZero();
        assertThat(out.toString()).contains("CREATE EXTENSION x;");
        assertThat(run("apply", "plan.json", "--connection", "Shop", "--preview")).isEqualTo(1);
        assertThat(started).containsExactly("apply Shop false", "apply Shop true");
        assertThat(run("apply", "plan.json")).isEqualTo(64);
        started.clear();
        assertThat(run("maintain", "--connection", "Shop", "--by-policy", "--format", "json")).isZero();
        assertThat(started).containsExactly("maintain Shop false true");
        assertThat(out.toString()).contains("\"done\" : [ ]");
    }

    @Test
    void savedConnectionsAreListed() {
        assertThat(run("connections")).isZero();
        assertThat(out.toString()).contains("Shop", "staging", "amy@db:5432/shop");
        out.getBuffer().setLength(0);
        assertThat(run("connections", "--format", "json")).isZero();
        JsonNode list = JsonMapper.builder().build().readTree(out.toString());
        assertThat(list.at("/0/environment").asString()).isEqualTo("staging");
    }
}
