package org.aisconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.text.Message;
import org.aisconsole.base.text.Texts;
import org.aisconsole.demo.play.LoadReport;
import org.aisconsole.engine.audit.Auditor;
import org.aisconsole.engine.audit.Ledger;
import org.aisconsole.engine.audit.LedgerEntry;
import org.aisconsole.engine.audit.LedgerKey;
import org.aisconsole.engine.audit.LedgerQuery;
import org.aisconsole.engine.change.Preview;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.identity.Session;
import org.aisconsole.engine.identity.Team;
import org.aisconsole.engine.monitor.HealthReport;
import org.aisconsole.engine.token.Tokens;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands about people and tokens, over the real engines. */
@EmbeddedTest
class TeamCommandsTest {
    private final Team team;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();
    private final Deque<String> piped = new ArrayDeque<>();

    TeamCommandsTest(PostgresProfile profile, @TempDir Path folder) {
        team = new Team(profile, folder);
    }

    @AfterEach
    void close() {
        team.close();
    }

    private int run(String line) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Terminal terminal =
                new Terminal(new Texts(Locale.ENGLISH), new PrintWriter(out, true), new PrintWriter(err, true));
        Answers answers =
                new Answers(environment, question -> Optional.ofNullable(piped.pollFirst()).map(Secret::of));
        int code = new Commands(new OverTheTeam(), terminal, answers).run(line.split(" ", -1));
        assertThat(out + err.toString()).doesNotContain("four words");
        return code;
    }

    /** The password is a line of standard input here; variables come first, as the last test shows. */
    private int as(String name, String line) {
        piped.addFirst(Team.PASSWORD.reveal());
        return run(line + " --as " + name);
    }

    private void bootstrap() {
        piped.add(Team.PASSWORD.reveal());
        assertThat(run("users bootstrap ada")).isZero();
    }

    @Test
    void theFirstAdminIsMadeOnceAndNotWithoutAPassword() {
        assertThat(run("users bootstrap ada")).isEqualTo(2);
        assertThat(err.toString()).contains("AIS_CONSOLE_NEW_PASSWORD");
        assertThat(run("users add bob --roles analyst")).as("before there is an admin").isEqualTo(2);
        bootstrap();
        assertThat(err.toString()).contains("ada is the first admin");
        piped.add(Team.PASSWORD.reveal());
        assertThat(run("users bootstrap eve")).isEqualTo(2);
        assertThat(team.people.all()).hasSize(1);
    }

    @Test
    void peopleAreManaged() {
        bootstrap();
        environment.put("AIS_CONSOLE_NEW_PASSWORD", Team.PASSWORD.reveal());
        assertThat(as("ada", "users add bob --roles analyst,Officer")).isZero();
        assertThat(team.people.named("bob").roles()).containsExactlyInAnyOrder(Role.ANALYST, Role.OFFICER);
        assertThat(as("ada", "users add carla --roles root")).isEqualTo(2);
        assertThat(err.toString()).contains("root");
        assertThat(as("ada", "users roles bob --roles approver")).isZero();
        assertThat(as("ada", "users block bob")).isZero();
        assertThat(as("bob", "users list")).as("blocked").isEqualTo(2);
        assertThat(as("ada", "users unblock bob")).isZero();
        assertThat(as("ada", "users password bob")).isZero();
        assertThat(as("bob", "users block ada")).as("no admin").isEqualTo(2);
        assertThat(as("ada", "users block ada")).as("the last admin").isEqualTo(2);
        assertThat(as("ada", "users remove bob")).isZero();
        assertThat(as("ada", "users remove bob")).isEqualTo(2);
    }

    @Test
    void aTeamIsDissolvedByAnAdminWhoMeansIt() {
        bootstrap();
        environment.put("AIS_CONSOLE_NEW_PASSWORD", Team.PASSWORD.reveal());
        assertThat(as("ada", "users add bob --roles analyst")).isZero();
        assertThat(as("bob", "users dissolve --confirm bob")).as("no admin").isEqualTo(2);
        assertThat(as("ada", "users dissolve --confirm bob")).as("not their own name").isEqualTo(2);
        assertThat(as("ada", "users dissolve")).as("without a word").isEqualTo(64);
        assertThat(team.people.all()).hasSize(2);
        assertThat(as("ada", "users dissolve --confirm ada")).isZero();
        assertThat(team.people.all()).isEmpty();
        piped.clear();
        assertThat(run("users list")).as("alone again, so nobody signs in").isZero();
        assertThat(run("users dissolve --confirm dba")).as("there is no team").isEqualTo(2);
    }

    @Test
    void theyAreListedForPeopleAndPrograms() {
        bootstrap();
        assertThat(as("ada", "users list")).isZero();
        assertThat(out.toString()).contains("ada", "active", "admin,analyst,officer,approver");
        assertThat(as("ada", "users list --format json")).isZero();
        JsonNode list = JsonMapper.builder().build().readTree(out.toString());
        assertThat(list.at("/0/name").asString()).isEqualTo("ada");
        assertThat(out.toString()).doesNotContain("argon2");
    }

    @Test
    void tokensAreIssuedAndRevoked() {
        bootstrap();
        assertThat(as("ada", "token issue ada")).isZero();
        JsonNode pair = JsonMapper.builder().build().readTree(out.toString());
        Tokens tokens = new OverTheTeam().tokens();
        String access = pair.get("access").asString();
        assertThat(tokens.verify(access).name()).isEqualTo("ada");
        assertThat(as("ada", "token revoke ada --family " + pair.get("family").asString())).isZero();
        assertThat(Team.code(() -> tokens.verify(access))).isEqualTo("token.invalid");
        assertThat(as("ada", "token revoke ada")).isZero();
    }

    @Test
    void keysAreRotatedAndEverythingIsUnderTheNewOnes() {
        bootstrap();
        assertThat(as("ada", "token issue ada")).isZero();
        String access = JsonMapper.builder().build().readTree(out.toString()).get("access").asString();
        assertThat(as("ada", "keys list")).isZero();
        String before = out.toString();
        assertThat(as("ada", "keys rotate")).isZero();
        assertThat(err.toString()).contains("one value");
        assertThat(as("ada", "keys list")).isZero();
        assertThat(out.toString()).isNotEqualTo(before).contains("current");
        assertThat(new OverTheTeam().tokens().verify(access).name()).as("signed with the key before").isEqualTo("ada");
    }

    @Test
    void inATeamNothingGoesWithoutSigningIn() {
        bootstrap();
        assertThat(run("users list")).isEqualTo(2);
        environment.put("AIS_CONSOLE_PASSWORD", "not the password");
        assertThat(run("users list --as ada")).isEqualTo(2);
        environment.put("AIS_CONSOLE_PASSWORD", Team.PASSWORD.reveal());
        assertThat(run("users list --as ada")).isZero();
        assertThat(run("users")).as("no subcommand").isEqualTo(64);
        assertThat(run("users add x --roles analyst --password hunter2")).as("no such option").isEqualTo(64);
    }

    @Test
    void theLedgerIsVerifiedSignedAndProved(@TempDir Path folder) throws IOException {
        bootstrap();
        assertThat(as("ada", "audit checkpoint")).isZero();
        assertThat(out.toString()).startsWith("ais-console/");
        assertThat(as("ada", "audit verify")).isZero();
        assertThat(out.toString()).contains("each as it was written");
        assertThat(as("ada", "audit export")).isZero();
        assertThat(out.toString().lines()).hasSize(5).anyMatch(line -> line.contains("key.register"));
        Path proof = folder.resolve("entry.tlog-proof");
        assertThat(as("ada", "audit proof 0 --out " + proof)).isZero();
        assertThat(as("ada", "audit keys")).isZero();
        String key = out.toString().lines().findFirst().orElseThrow();
        assertThat(run("audit check-proof " + proof + " --key " + key)).isZero();
        assertThat(out.toString()).contains("ledger.begin");
        Files.writeString(proof, Files.readString(proof).replace("index 0", "index 1"));
        assertThat(run("audit check-proof " + proof + " --key " + key)).isEqualTo(2);
        assertThat(as("ada", "audit proof 99 --out " + proof)).isEqualTo(2);
    }

    /** Commands that change something, and how many acts that is. */
    private static final Map<String, Integer> CHANGING = Map.ofEntries(
            Map.entry("users bootstrap", 1),
            Map.entry("users add", 1),
            Map.entry("users roles", 1),
            Map.entry("users block", 1),
            Map.entry("users unblock", 1),
            Map.entry("users password", 1),
            Map.entry("users remove", 1),
            Map.entry("users dissolve", 1),
            Map.entry("token issue", 1),
            Map.entry("token revoke", 1),
            Map.entry("audit erase", 1),
            Map.entry("keys rotate", 3)); // the keys that encrypt, those that sign, and the values encrypted anew

    /** {@code apply} and {@code maintain} are tried in a process of their own; {@code play} and {@code tour} have no store that is anybody's. */
    private static final Set<String> OTHERS = Set.of(
            "apply", "maintain", "play", "tour", "check", "connections", "users list", "keys list", "audit verify", "audit keys",
            "audit checkpoint", "audit proof", "audit check-proof", "audit export");

    private static Set<String> leaves(CommandLine line, String name) {
        Set<String> leaves = new TreeSet<>();
        line.getSubcommands().forEach((word, below) -> {
            String whole = (name + " " + word).strip();
            leaves.addAll(below.getSubcommands().isEmpty() ? Set.of(whole) : leaves(below, whole));
        });
        return leaves;
    }

    @Test
    void eachCommandIsKnownToChangeSomethingOrNot() {
        Commands commands = new Commands(
                new OverTheTeam(),
                new Terminal(new Texts(Locale.ENGLISH), new PrintWriter(out), new PrintWriter(err)),
                new Answers(environment, question -> Optional.empty()));
        Set<String> known = new TreeSet<>(OTHERS);
        known.addAll(CHANGING.keySet());
        assertThat(leaves(commands.line(), "")).isEqualTo(known);
    }

    @Test
    void eachCommandThatChangesSomethingWritesOneIntentAndOneOutcome() {
        environment.put("AIS_CONSOLE_NEW_PASSWORD", Team.PASSWORD.reveal());
        assertThat(acts(() -> assertThat(run("users bootstrap ada")).isZero())).isEqualTo(1);
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("users add", "users add bob --roles analyst");
        lines.put("users roles", "users roles bob --roles officer");
        lines.put("users block", "users block bob");
        lines.put("users unblock", "users unblock bob");
        lines.put("users password", "users password bob");
        lines.put("token issue", "token issue ada");
        lines.put("token revoke", "token revoke ada");
        lines.put("keys rotate", "keys rotate");
        lines.put("audit erase", "audit erase os:dba"); // who made the first account
        lines.put("users remove", "users remove bob");
        lines.put("users dissolve", "users dissolve --confirm ada");
        lines.forEach((command, line) -> assertThat(acts(() -> assertThat(as("ada", line)).as(err::toString).isZero()))
                .as(line)
                .isEqualTo(CHANGING.get(command)));
        assertThat(lines.size() + 1).isEqualTo(CHANGING.size());
    }

    /** How many acts were written meanwhile; each has one intent and, after it, one outcome. */
    private int acts(Runnable command) {
        Ledger ledger = new OverTheTeam().ledger();
        long before = youngest(ledger);
        command.run();
        List<LedgerEntry> entries = ledger.page(LedgerQuery.ALL, Long.MAX_VALUE, (int) (youngest(ledger) - before));
        Map<UUID, List<String>> outcomes = new HashMap<>();
        entries.reversed()
                .forEach(entry -> outcomes.computeIfAbsent(entry.act(), act -> new ArrayList<>()).add(entry.outcome()));
        assertThat(outcomes.values()).allMatch(of -> of.equals(List.of("intended", "done")));
        return outcomes.size();
    }

    private static long youngest(Ledger ledger) {
        return ledger.page(LedgerQuery.ALL, Long.MAX_VALUE, 1).getFirst().place();
    }

    /** Each command is a process of its own, so a session of its own. */
    private final class OverTheTeam implements Programs {
        Tokens tokens() {
            return team.tokens();
        }

        private Ledger ledger() {
            return Ledger.open(team.store, LedgerKey.fresh(), List.of(), new Port<>(), team.clock);
        }

        @Override
        public <T> T team(LaunchOptions launch, Progress progress, Function<TeamTools, T> work) {
            Session session = new Session(team.people, Door.CLI, "dba");
            return work.apply(new TeamTools(
                    team.people,
                    team.signIn,
                    session,
                    tokens(),
                    team.room(),
                    new Auditor(ledger(), team.doorkeeper, session::actor)));
        }

        @Override
        public Optional<Message> windowObstacle() {
            return Optional.empty();
        }

        @Override
        public void window(LaunchOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TourReport tour(LaunchOptions options, Optional<Path> folder, Progress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public HealthReport check(LaunchOptions options, Progress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public LoadReport play(PlayOptions play, Progress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MaintainReport maintain(
                LaunchOptions launch, MaintainOptions options, Function<TeamTools, Actor> identify, Progress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Preview apply(
                LaunchOptions launch, ApplyOptions options, Function<TeamTools, Actor> identify, Progress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ConnectionProfile> connections(LaunchOptions options) {
            return List.of();
        }
    }
}
