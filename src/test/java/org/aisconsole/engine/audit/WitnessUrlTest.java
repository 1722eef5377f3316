package org.aisconsole.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.merkle.Hash;
import org.aisconsole.base.merkle.Proofs;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a witness that does what one must: it believes nothing but a proof that the log only grew. */
@EmbeddedTest
class WitnessUrlTest {
    private static final Act ACT = Act.of(AuditAction.PLAN_APPLY, "postgres:shop");

    private final PostgresProfile profile;
    private final List<Integer> answers = new ArrayList<>();
    private HttpServer server;
    private Store store;
    private long size;
    private Hash root = Hash.EMPTY;

    WitnessUrlTest(PostgresProfile profile) {
        this.profile = profile;
    }

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/add-checkpoint", this::judge);
        server.start();
        store = Store.open(profile, new Breakers(), InstantSource.system());
    }

    @AfterEach
    void close() {
        server.stop(0);
        store.close();
    }

    private void judge(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        List<String> head = body.substring(0, body.indexOf("\n\n")).lines().toList();
        Checkpoint checkpoint = Checkpoint.parse(
                SignedNote.parse(body.substring(body.indexOf("\n\n") + 2)).text());
        long old = Long.parseLong(head.getFirst().substring("old ".length()));
        List<Hash> proof = head.subList(1, head.size()).stream().map(Hash::ofBase64).toList();
        int answer = 200;
        if (old != size) {
            answer = 409;
        } else if (size > 0 && !Proofs.grew(size, checkpoint.size(), root, checkpoint.root(), proof)) {
            answer = 422;
        } else {
            size = checkpoint.size();
            root = checkpoint.root();
        }
        answers.add(answer);
        byte[] text = (size + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private Ledger open(Port<ConsoleEvent> events) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/add-checkpoint");
        return Ledger.open(
                store, LedgerKey.fresh(), List.of(new WitnessUrl(address)), events, InstantSource.system());
    }

    private static void act(Ledger ledger) {
        ledger.record(Actor.solo("ann", Door.WINDOW), ACT, () -> {});
        ledger.checkpoint();
    }

    @Test
    void eachCheckpointComesWithTheProofThatTheLogOnlyGrew() {
        Ledger ledger = open(new Port<>());
        act(ledger);
        act(ledger);
        assertThat(answers).containsExactly(200, 200);
        assertThat(size).isEqualTo(6);
    }

    @Test
    void aConsoleThatDoesNotKnowWhatTheWitnessHasSeenIsTold() {
        act(open(new Port<>()));
        act(open(new Port<>()));
        assertThat(answers).containsExactly(200, 409, 200);
    }

    @Test
    void aWitnessThatRemembersAnotherCourseRefuses() {
        act(open(new Port<>()));
        root = Hash.leaf(new byte[] {1});
        List<String> told = new ArrayList<>();
        try (Port<ConsoleEvent> events = new Port<>()) {
            events.subscribe("test", 10, event -> told.add(event.message().key()));
            act(open(events));
        }
        assertThat(answers).containsExactly(200, 409, 422);
        assertThat(told).containsExactly("audit.witness.what");
    }

    @Test
    void aWitnessThatIsAwayIsSaidSo() {
        WitnessUrl away = new WitnessUrl(URI.create("http://127.0.0.1:1/add-checkpoint"));
        Ledger ledger = open(new Port<>());
        Witness.Witnessed checkpoint =
                new Witness.Witnessed(LedgerKey.fresh().verifier().text(), ledger.checkpoint());
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> away.take(checkpoint, older -> List.of()))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("audit.witness"));
    }
}
