package org.aisconsole.base.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.aisconsole.base.password.PasswordHasher.Likeness;
import org.aisconsole.base.password.PasswordHasher.Verdict;
import org.aisconsole.base.secret.KdfCost;
import org.aisconsole.base.secret.Secret;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHasherTest {
    private static final KdfCost CHEAP = new KdfCost(64, 1, 1);
    private static final Secret PASSWORD = Secret.of("correct horse battery");
    private static final Secret OTHER = Secret.of("incorrect horse battery");

    private final PasswordHasher hasher = new PasswordHasher(() -> CHEAP);

    private Verdict verify(Secret password, String stored) {
        return hasher.verify(password, Optional.of(stored), Likeness.NONE);
    }

    private static String bcrypt(Secret password) {
        return OpenBSDBCrypt.generate("2b", password.characters(), new byte[16], 4);
    }

    @Test
    void aPasswordIsRightOrWrong() {
        String stored = hasher.hash(PASSWORD);
        assertThat(stored).startsWith("$argon2id$v=19$m=64,t=1,p=1$").doesNotContain("horse");
        assertThat(verify(PASSWORD, stored)).isEqualTo(Verdict.RIGHT);
        assertThat(verify(OTHER, stored)).isEqualTo(Verdict.WRONG);
        assertThat(hasher.hash(PASSWORD)).as("salted").isNotEqualTo(stored);
    }

    /** Made by the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 32}. */
    @Test
    void hashesOfOtherProgramsAreVerified() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(verify(Secret.of("password"), reference)).isIn(Verdict.RIGHT, Verdict.OUTDATED);
        assertThat(verify(Secret.of("Password"), reference)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void aBcryptHashIsVerifiedAndOutdated() {
        assertThat(verify(PASSWORD, bcrypt(PASSWORD))).isEqualTo(Verdict.OUTDATED);
        assertThat(verify(OTHER, bcrypt(PASSWORD))).isEqualTo(Verdict.WRONG);
        assertThat(verify(Secret.of("U*U"), "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"))
                .as("of the original test vectors")
                .isEqualTo(Verdict.OUTDATED);
    }

    @Test
    void aHashThatCostMuchLessIsOutdated() {
        String stored = hasher.hash(PASSWORD);
        PasswordHasher dearer = new PasswordHasher(() -> new KdfCost(256, 1, 1));
        assertThat(dearer.verify(PASSWORD, Optional.of(stored), Likeness.NONE)).isEqualTo(Verdict.OUTDATED);
        PasswordHasher somewhatDearer = new PasswordHasher(() -> new KdfCost(96, 1, 1));
        assertThat(somewhatDearer.verify(PASSWORD, Optional.of(stored), Likeness.NONE)).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void nobodysPasswordIsWrong() {
        String argon2 = hasher.hash(PASSWORD);
        Likeness like = new Likeness(Optional.of(argon2), Optional.of(bcrypt(PASSWORD)));
        assertThat(hasher.verify(PASSWORD, Optional.empty(), like)).isEqualTo(Verdict.WRONG);
        assertThat(hasher.verify(PASSWORD, Optional.empty(), Likeness.NONE)).isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "hunter2", "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=9999999,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=64,t=99,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$2b$31$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"
    })
    void aPreparedHashThatWouldUseUpTheMachineIsNone(String text) {
        assertThat(PasswordHasher.isHash(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> PhcHash.parse(text));
    }

    @Test
    void calibrationStaysWithinTimeAndMemory() {
        KdfCost fast = Calibration.choose(cost -> 0.5, 8L << 30);
        KdfCost usual = Calibration.choose(cost -> 20, 8L << 30);
        KdfCost slow = Calibration.choose(cost -> 900, 8L << 30);
        KdfCost cached = Calibration.choose(cost -> cost.memoryKib() > 40 << 10 ? 400 : 10, 8L << 30);
        KdfCost small = Calibration.choose(cost -> 1, 256L << 20);
        assertThat(Calibration.work(fast)).isGreaterThan(Calibration.work(usual));
        assertThat(Calibration.work(usual)).isGreaterThan(Calibration.work(slow));
        assertThat(slow).isEqualTo(new KdfCost(19 << 10, 2, 1));
        assertThat(cached).as("what is slower than it should be is not taken").isEqualTo(new KdfCost(32 << 10, 2, 1));
        assertThat(small.memoryKib()).isLessThanOrEqualTo(32 << 10);
    }

    @Test
    void thisMachineIsCalibrated(TestReporter reporter) {
        KdfCost cost = Calibration.ofThisMachine();
        PasswordHasher tuned = new PasswordHasher(() -> cost);
        long start = System.nanoTime();
        String ignored = tuned.hash(PASSWORD);
        reporter.publishEntry(
                "Argon2id tuned to this machine",
                "m=" + cost.memoryKib() + " t=" + cost.iterations() + ", " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(PasswordHasher.isHash(ignored)).isTrue();
    }
}
