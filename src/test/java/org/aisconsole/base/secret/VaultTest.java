package org.aisconsole.base.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aisconsole.testing.Counts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class VaultTest {
    private static final SecretName ORDERS = new SecretName("postgres:orders", "postgres.password");
    private static final SecretName CACHE = new SecretName("redis:cache", "redis.password");
    private static final Secret OTHER = Secret.of("some other passphrase");

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("deep/secrets.vault");
    }

    private Path copy() {
        return folder.resolve("deep/secrets.vault.bak");
    }

    private Vault created() {
        Vault vault = Vaults.at(file());
        vault.create(Vaults.PASSPHRASE);
        return vault;
    }

    private Vault opened() {
        Vault vault = Vaults.at(file());
        vault.unlock(Vaults.PASSPHRASE);
        return vault;
    }

    @Test
    void itKeepsAndForgetsBeyondTheProcess() {
        created().put(ORDERS, Secret.of("one"));
        opened().put(CACHE, Secret.of("two"));
        Vault vault = opened();
        assertThat(vault.find(ORDERS)).map(Secret::reveal).contains("one");
        vault.remove(ORDERS);
        vault.remove(ORDERS);
        assertThat(opened().find(ORDERS)).isEmpty();
        assertThat(opened().find(CACHE)).map(Secret::reveal).contains("two");
    }

    @Test
    void itGoesThroughItsStates() {
        Vault vault = Vaults.at(file());
        assertThat(vault.state()).isEqualTo(Vault.State.ABSENT);
        assertThat(vault.find(ORDERS)).as("no vault, no secrets").isEmpty();
        assertThat(Vaults.code(() -> vault.put(ORDERS, OTHER))).isEqualTo("secret.vault.absent");
        assertThat(Vaults.code(() -> vault.unlock(Vaults.PASSPHRASE))).isEqualTo("secret.vault.absent");
        vault.create(Vaults.PASSPHRASE);
        assertThat(vault.state()).isEqualTo(Vault.State.UNLOCKED);
        vault.lock();
        assertThat(vault.state()).isEqualTo(Vault.State.LOCKED);
        assertThat(Vaults.code(() -> vault.find(ORDERS))).isEqualTo("secret.vault.locked");
        assertThat(Vaults.code(() -> vault.put(ORDERS, OTHER))).isEqualTo("secret.vault.locked");
        assertThat(Vaults.code(() -> vault.remove(ORDERS))).isEqualTo("secret.vault.locked");
        vault.unlock(Vaults.PASSPHRASE);
        assertThat(vault.state()).isEqualTo(Vault.State.UNLOCKED);
    }

    @Test
    void aWrongPassphraseIsToldAndLeavesItLocked() {
        created();
        Vault vault = Vaults.at(file());
        assertThat(Vaults.code(() -> vault.unlock(OTHER))).isEqualTo("secret.vault.passphrase");
        assertThat(vault.state()).isEqualTo(Vault.State.LOCKED);
    }

    @Test
    void aWrongPassphraseLeavesAnOpenVaultOpen() {
        Vault vault = created();
        assertThat(Vaults.code(() -> vault.unlock(OTHER))).isEqualTo("secret.vault.passphrase");
        assertThat(vault.find(ORDERS)).isEmpty();
    }

    @Test
    void anExistingVaultIsNotOverwritten() {
        created().put(ORDERS, Secret.of("one"));
        assertThat(Vaults.code(() -> Vaults.at(file()).create(OTHER))).isEqualTo("secret.vault.exists");
        assertThat(opened().find(ORDERS)).isPresent();
    }

    @Test
    void aShortPassphraseIsRefused() {
        assertThat(Vaults.code(() -> Vaults.at(file()).create(Secret.of("1234567")))).isEqualTo("secret.vault.short");
        assertThat(file()).doesNotExist();
        Vault vault = created();
        assertThat(Vaults.code(() -> vault.changePassphrase(Vaults.PASSPHRASE, Secret.of("1234567"))))
                .isEqualTo("secret.vault.short");
    }

    @Test
    void anotherPassphraseOpensEverythingAndTheOldOneNothing() throws IOException {
        Vault vault = created();
        vault.put(ORDERS, Secret.of("one"));
        assertThat(Vaults.code(() -> vault.changePassphrase(OTHER, OTHER))).isEqualTo("secret.vault.passphrase");
        vault.changePassphrase(Vaults.PASSPHRASE, OTHER);
        assertThat(vault.find(ORDERS)).map(Secret::reveal).contains("one");
        assertThat(Vaults.code(this::opened)).isEqualTo("secret.vault.passphrase");
        vault.put(CACHE, Secret.of("two"));
        Files.copy(copy(), folder.resolve("copy"));
        assertThat(Vaults.code(() -> Vaults.at(folder.resolve("copy")).unlock(Vaults.PASSPHRASE)))
                .as("no copy is left that the old passphrase opens")
                .isEqualTo("secret.vault.passphrase");
    }

    @Test
    void aConsoleThatHasTheOldPassphraseIsLockedOut() {
        Vault mine = created();
        mine.put(ORDERS, Secret.of("one"));
        opened().changePassphrase(Vaults.PASSPHRASE, OTHER);
        assertThat(Vaults.code(() -> mine.find(ORDERS))).isEqualTo("secret.vault.locked");
        assertThat(mine.state()).isEqualTo(Vault.State.LOCKED);
        mine.unlock(OTHER);
        assertThat(mine.find(ORDERS)).isPresent();
    }

    @Test
    void whatAnotherConsoleHasWrittenIsSeenAndNotLost() {
        Vault mine = created();
        Vault yours = opened();
        mine.put(ORDERS, Secret.of("one"));
        yours.put(CACHE, Secret.of("two"));
        assertThat(mine.find(CACHE)).map(Secret::reveal).contains("two");
        assertThat(yours.find(ORDERS)).map(Secret::reveal).contains("one");
    }

    @Test
    void noWriteIsLostWhenManyWriteAtOnce() throws Exception {
        created();
        int writers = 4;
        int each = Counts.of(10, 100);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String owner = "writer-" + writer;
                writing.add(threads.submit(() -> writeAll(opened(), owner, each)));
            }
            for (Future<?> written : writing) {
                written.get();
            }
        }
        assertAllThere(writers, each);
    }

    private static void writeAll(Vault vault, String owner, int count) {
        for (int i = 0; i < count; i++) {
            vault.put(new SecretName(owner, "role." + i), Secret.of(owner + i));
        }
    }

    private void assertAllThere(int writers, int each) {
        Vault vault = opened();
        for (int writer = 0; writer < writers; writer++) {
            for (int i = 0; i < each; i++) {
                SecretName name = new SecretName("writer-" + writer, "role." + i);
                assertThat(vault.find(name)).as("%s", name).map(Secret::reveal).contains("writer-" + writer + i);
            }
        }
    }

    /** The lock holds between processes, not only between threads. */
    @Test
    void noWriteIsLostToAnotherProcess() throws Exception {
        created();
        int each = Counts.of(20, 200);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherConsole.class.getName(),
                        file().toString(),
                        String.valueOf(each))
                .inheritIO()
                .start();
        writeAll(opened(), "writer-0", each);
        assertThat(other.waitFor()).isZero();
        assertAllThere(2, each);
    }

    /** Writes to a vault from a process of its own. */
    static final class OtherConsole {
        private OtherConsole() {}

        public static void main(String[] args) {
            Vault vault = Vaults.at(Path.of(args[0]));
            vault.unlock(Vaults.PASSPHRASE);
            writeAll(vault, "writer-1", Integer.parseInt(args[1]));
        }
    }

    @Test
    void aVaultThatAnotherConsoleHoldsIsBusy() throws IOException {
        created();
        Path lock = file().resolveSibling("secrets.vault.lock");
        Vault hasty = new Vault(file(), Optional.of(Vaults.PASSPHRASE), Vaults.CHEAP, Duration.ofMillis(30));
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(Vaults.code(() -> hasty.put(ORDERS, OTHER))).isEqualTo("secret.vault.busy");
            assertThat(hasty.find(ORDERS)).as("reading needs no lock").isEmpty();
        }
        hasty.put(ORDERS, OTHER);
    }

    @Test
    void aDamagedFileIsLeftInPlaceAndItsCopyIsNamed() throws IOException {
        Vault vault = created();
        vault.put(ORDERS, Secret.of("one"));
        vault.put(CACHE, Secret.of("two"));
        byte[] damaged = Files.readAllBytes(file());
        damaged[damaged.length / 2] ^= 1;
        Files.write(file(), damaged);
        for (Vault any : List.of(vault, Vaults.at(file()))) {
            assertThat(Vaults.code(() -> any.unlock(Vaults.PASSPHRASE))).isEqualTo("secret.vault.damaged");
        }
        assertThat(Vaults.code(() -> vault.put(ORDERS, OTHER))).isEqualTo("secret.vault.damaged");
        assertThat(Files.readAllBytes(file())).isEqualTo(damaged);
        Files.copy(copy(), file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(opened().find(ORDERS)).as("the copy lacks only the last change").isPresent();
    }

    @Test
    void aForgedSealIsDamage() throws Exception {
        created().put(ORDERS, Secret.of("one"));
        VaultDocument good = VaultDocument.of(Files.readAllBytes(file()), "");
        byte[] sealed = VaultDocument.bytes(good.sealed());
        sealed[0] ^= 1;
        VaultDocument forged =
                new VaultDocument(good.cost(), good.salt(), good.check(), good.nonce(), VaultDocument.text(sealed));
        Files.write(file(), forged.toBytes());
        assertThat(Vaults.code(this::opened)).isEqualTo("secret.vault.damaged");
    }

    @Test
    void aNewerFormatIsLeftAlone() throws Exception {
        created();
        String newer = Files.readString(file()).replace("\"version\": 1", "\"version\": 2").replace("\"sealed\"", "\"wax\"");
        byte[] file = Vaults.digested(newer.getBytes(UTF_8));
        Files.write(file(), file);
        assertThat(Vaults.code(this::opened)).isEqualTo("secret.vault.newer");
        assertThat(Vaults.code(() -> Vaults.at(file()).create(OTHER))).isEqualTo("secret.vault.exists");
        assertThat(Files.readAllBytes(file())).isEqualTo(file);
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws IOException {
        Files.writeString(folder.resolve("deep"), "in the way");
        assertThat(Vaults.code(this::created)).isEqualTo("secret.vault.write");
    }

    @Test
    void aFailedWriteLeavesWhatWasThere() throws IOException {
        Vault vault = created();
        vault.put(ORDERS, Secret.of("one"));
        Files.delete(copy());
        Files.createDirectories(copy().resolve("in-the-way"));
        assertThat(Vaults.code(() -> vault.put(CACHE, OTHER))).isEqualTo("secret.vault.write");
        assertThat(Vaults.code(() -> vault.changePassphrase(Vaults.PASSPHRASE, OTHER))).isEqualTo("secret.vault.write");
        assertThat(opened().find(ORDERS)).isPresent();
        assertThat(vault.find(CACHE)).isEmpty();
    }

    @Test
    void aFolderInPlaceOfTheFileCannotBeRead() throws IOException {
        Files.createDirectories(file());
        assertThat(Vaults.code(this::opened)).isEqualTo("secret.vault.read");
    }

    @Test
    void unattendedItIsMadeAndUnlockedWhenNeeded() {
        Vault vault = Vaults.at(file(), Optional.of(Vaults.PASSPHRASE));
        assertThat(vault.find(ORDERS)).isEmpty();
        assertThat(file()).doesNotExist();
        vault.put(ORDERS, Secret.of("one"));
        assertThat(Vaults.at(file(), Optional.of(Vaults.PASSPHRASE)).find(ORDERS)).isPresent();
        assertThat(Vaults.code(() -> Vaults.at(file(), Optional.of(OTHER)).find(ORDERS)))
                .isEqualTo("secret.vault.passphrase");
    }

    @Test
    @Tag("needs-posix")
    void onlyItsOwnerMayReadIt() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no owners here");
        created().put(ORDERS, Secret.of("one"));
        for (Path made : List.of(file(), copy())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rw-------");
        }
    }

    @Test
    void theStandardCostIsWhatIsWritten() throws Exception {
        new Vault(file(), Optional.empty()).create(Vaults.PASSPHRASE);
        KdfCost cost = VaultDocument.of(Files.readAllBytes(file()), "").cost();
        assertThat(Map.of(cost.memoryKib(), cost.iterations())).isEqualTo(Map.of(65_536, 3));
        new Vault(file(), Optional.empty()).unlock(Vaults.PASSPHRASE);
    }
}
