package org.aisconsole.engine.token;

import static org.aisconsole.engine.identity.Team.ALONE;
import static org.aisconsole.engine.identity.Team.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.engine.identity.Account;
import org.aisconsole.engine.identity.Team;
import org.aisconsole.store.Store;
import org.aisconsole.store.TokenKeyRecords;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EmbeddedTest
class TokensTest {
    private final PostgresProfile profile;
    private final Team team;
    private final Tokens tokens;
    private Account bob;

    TokensTest(PostgresProfile profile, @TempDir Path folder) {
        this.profile = profile;
        this.team = new Team(profile, folder);
        this.tokens = tokens(team.store);
        team.admin();
        this.bob = team.add("bob", Role.ANALYST, Role.OFFICER);
    }

    private Tokens tokens(Store store) {
        return new Tokens(store, team.keys.cipher(), team.people, team.doorkeeper, team.recording, team.port, team.clock);
    }

    @BeforeEach
    void again() {
        bob = team.people.named("bob");
    }

    @AfterEach
    void close() {
        team.close();
    }

    private TokenPair issue() {
        return tokens.issue(ALONE, bob);
    }

    private String refusal(String access) {
        return code(() -> tokens.verify(access));
    }

    @Test
    void anAccessTokenSaysWhoComes() {
        Actor actor = tokens.verify(issue().access().reveal());
        assertThat(actor).isEqualTo(bob.at(Door.API));
    }

    @Test
    void itEndsAfterFifteenMinutes() {
        String access = issue().access().reveal();
        team.pass(Duration.ofSeconds(899));
        assertThat(tokens.verify(access).name()).isEqualTo("bob");
        team.pass(Duration.ofSeconds(1));
        assertThat(refusal(access)).isEqualTo("token.expired");
    }

    @Test
    void everyChangedCharacterIsFound() {
        String access = issue().access().reveal();
        for (int i = 0; i < access.length(); i++) {
            char other = access.charAt(i) == 'A' ? 'B' : 'A';
            String changed = access.substring(0, i) + other + access.substring(i + 1);
            assertThat(refusal(changed)).as("at %s", i).isEqualTo("token.invalid");
        }
        for (String changed : List.of(access + "=", access + " ", " " + access, access + ".", "", "a.b.c", access + "A")) {
            assertThat(refusal(changed)).isEqualTo("token.invalid");
        }
    }

    /** Tokens that our own key has signed, but not for this. */
    @Test
    void issuerAudienceTypeAndTimesAreChecked() {
        String now = Long.toString(team.clock.instant().getEpochSecond());
        String good = "{\"iss\":\"ais-console\",\"aud\":\"ais-console-api\",\"sub\":\"" + bob.id()
                + "\",\"jti\":\"j\",\"sid\":\"s\",\"roles\":[\"analyst\"],\"iat\":" + now + ",\"exp\":" + now + "0}";
        String fits = good.replace("\"exp\":" + now + "0", "\"exp\":" + (team.clock.instant().getEpochSecond() + 900));
        assertThat(tokens.verify(signed(fits, "at+jwt")).roles()).containsExactly(Role.ANALYST);
        assertThat(refusal(signed(good, "at+jwt"))).as("for years").isEqualTo("token.expired");
        assertThat(refusal(signed(fits, "JWT"))).isEqualTo("token.invalid");
        assertThat(refusal(signed(fits.replace("\"ais-console\"", "\"else\""), "at+jwt"))).isEqualTo("token.invalid");
        assertThat(refusal(signed(fits.replace("console-api", "other"), "at+jwt"))).isEqualTo("token.invalid");
        assertThat(refusal(signed(fits.replace("\"analyst\"", "\"root\""), "at+jwt"))).isEqualTo("token.invalid");
        assertThat(refusal(signed(fits.replace("\"sub\"", "\"nobody\""), "at+jwt"))).isEqualTo("token.invalid");
        assertThat(refusal(signed("[]", "at+jwt"))).isEqualTo("token.invalid");
    }

    private String signed(String claims, String type) {
        return Es256.sign(claims, signing(), new JOSEObjectType(type));
    }

    private ECKey signing() {
        return new TokenKeys(new TokenKeyRecords(team.store), team.keys.cipher(), team.clock).signing();
    }

    @Test
    void aKeyOfSomebodyElseIsNoKey() throws JOSEException {
        ECKey theirs = new ECKeyGenerator(Curve.P_256).keyID(signing().getKeyID()).generate();
        String claims = new String(
                Base64.getUrlDecoder().decode(issue().access().reveal().split("\\.", -1)[1]), StandardCharsets.UTF_8);
        assertThat(refusal(Es256.sign(claims, theirs, new JOSEObjectType("at+jwt")))).isEqualTo("token.invalid");
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(none + "." + issue().access().reveal().split("\\.", -1)[1] + ".")).isEqualTo("token.invalid");
    }

    @Test
    void keysRotateAndOldTokensHold() throws SQLException {
        String before = issue().access().reveal();
        String id = tokens.rotateKey(ALONE);
        String after = issue().access().reveal();
        assertThat(new String(Base64.getUrlDecoder().decode(after.split("\\.", -1)[0]), StandardCharsets.UTF_8)).contains(id);
        assertThat(tokens.verify(before)).isEqualTo(tokens.verify(after));
        team.pass(TokenKeys.LIFETIME.plusSeconds(1));
        issue();
        assertThat(Sql.number(profile, "SELECT count(*) FROM ais_console.token_key")).isEqualTo(3);
        assertThat(Sql.column(profile, "SELECT private_key FROM ais_console.token_key")).allMatch(key -> key.startsWith("v1."));
    }

    @Test
    void aRefreshTokenWorksOnceAndBringsTheNext() {
        TokenPair first = issue();
        TokenPair second = tokens.refresh(first.refresh(), "local");
        TokenPair third = tokens.refresh(second.refresh(), "local");
        assertThat(tokens.verify(third.access().reveal()).name()).isEqualTo("bob");
        assertThat(third.family()).isEqualTo(first.family());
    }

    @Test
    void reuseRevokesTheFamily() {
        TokenPair first = issue();
        TokenPair apart = issue();
        TokenPair second = tokens.refresh(first.refresh(), "local");
        assertThat(code(() -> tokens.refresh(first.refresh(), "10.0.0.9"))).isEqualTo("token.reused");
        assertThat(code(() -> tokens.refresh(second.refresh(), "local"))).isEqualTo("token.invalid");
        assertThat(refusal(second.access().reveal())).isEqualTo("token.invalid");
        assertThat(refusal(first.access().reveal())).isEqualTo("token.invalid");
        assertThat(tokens.verify(apart.access().reveal()).name()).isEqualTo("bob");
        assertThat(team.told()).last().isEqualTo(new SecurityEvent.TokenReused(
                team.clock.instant(), bob.id(), first.family(), "10.0.0.9"));
    }

    @Test
    void ofManyAtOnceOneIsRefreshed() throws Exception {
        TokenPair pair = issue();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<TokenPair>> refresh = () -> {
                try {
                    return Optional.of(tokens.refresh(pair.refresh(), "local"));
                } catch (FailureException refused) {
                    return Optional.empty();
                }
            };
            int given = 0;
            for (Future<Optional<TokenPair>> one : threads.invokeAll(List.of(refresh, refresh, refresh, refresh))) {
                given += one.get().isPresent() ? 1 : 0;
            }
            assertThat(given).isEqualTo(1);
        }
    }

    @Test
    void refreshTokensEndToo() {
        TokenPair pair = issue();
        team.pass(Tokens.REFRESH_LIFETIME);
        assertThat(code(() -> tokens.refresh(pair.refresh(), "local"))).isEqualTo("token.invalid");
        assertThat(code(() -> tokens.refresh(Secret.of("made up"), "local"))).isEqualTo("token.invalid");
    }

    @Test
    void tokensAreRevoked() {
        TokenPair one = issue();
        TokenPair two = issue();
        tokens.deny(ALONE, one.access().reveal());
        assertThat(refusal(one.access().reveal())).isEqualTo("token.invalid");
        TokenPair next = tokens.refresh(one.refresh(), "local");
        tokens.revokeFamily(ALONE, one.family());
        assertThat(refusal(next.access().reveal())).isEqualTo("token.invalid");
        assertThat(tokens.verify(two.access().reveal()).name()).isEqualTo("bob");
        assertThat(tokens.revokeAll(ALONE, bob)).isEqualTo(1);
        assertThat(refusal(two.access().reveal())).isEqualTo("token.invalid");
        assertThat(code(() -> tokens.revokeFamily(ALONE, "x"))).isEqualTo("token.family");
        tokens.forget();
    }

    @Test
    void whoIsBlockedOrLosesARoleLosesItAtOnce() {
        String access = issue().access().reveal();
        team.people.changeRoles(ALONE, bob, Set.of(Role.OFFICER, Role.ADMIN));
        assertThat(tokens.verify(access).roles()).as("what both have").containsExactly(Role.OFFICER);
        team.people.block(ALONE, bob);
        assertThat(refusal(access)).isEqualTo("token.invalid");
        assertThat(code(() -> tokens.issue(ALONE, team.people.named("bob")))).isEqualTo("identity.blocked");
    }

    @Test
    void onlyAdminsHandTokensOut() {
        Actor notAdmin = bob.at(Door.CLI);
        assertThat(code(() -> tokens.issue(notAdmin, bob))).isEqualTo("identity.refused");
        assertThat(code(() -> tokens.revokeAll(notAdmin, bob))).isEqualTo("identity.refused");
        assertThat(code(() -> tokens.rotateKey(notAdmin))).isEqualTo("identity.refused");
    }

    @Test
    void noTokenIsInTheStore() throws SQLException {
        TokenPair pair = issue();
        assertThat(Sql.column(profile, "SELECT encode(hash, 'escape') FROM ais_console.refresh_token"))
                .noneMatch(hash -> String.valueOf(hash).contains(pair.refresh().reveal()));
        assertThat(pair.toString()).doesNotContain(pair.refresh().reveal()).doesNotContain(pair.access().reveal());
    }
}
