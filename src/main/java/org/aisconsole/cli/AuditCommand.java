package org.aisconsole.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.aisconsole.base.export.Table;
import org.aisconsole.base.export.TableFormat;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.file.AtomicFile;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.audit.Auditor;
import org.aisconsole.engine.audit.Flaw;
import org.aisconsole.engine.audit.LedgerEntry;
import org.aisconsole.engine.audit.OfflineProof;
import org.aisconsole.engine.audit.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The audit ledger, for schedules and for those who check it from outside. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Verify, sign and export the audit ledger, and check the proof of an entry without it.")
final class AuditCommand {
    private static final List<String> COLUMNS = List.of(
            "entry", "at", "actor", "door", "action", "target", "environment", "plan", "outcome", "failure", "subjects",
            "act", "hash");

    private static final long MOST_BYTES = 1 << 20;

    private final Programs programs;
    private final Terminal terminal;
    private final Answers answers;

    AuditCommand(Programs programs, Terminal terminal, Answers answers) {
        this.programs = programs;
        this.terminal = terminal;
        this.answers = answers;
    }

    private <T> T with(LaunchOptions launch, Identity identity, Function<Auditor, T> work) {
        return programs.team(launch, terminal.progress(), tools -> {
            var _ = identity.actor(tools, answers); // the session knows them from here on
            return work.apply(tools.auditor());
        });
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Read and hash every entry anew, and compare the log with its checkpoints and its witness."
                    + " Ends with 0 if it is as it was written, 2 if not.")
    int verify(@Mixin LaunchOptions launch, @Mixin Identity identity) {
        Verdict verdict = with(launch, identity, auditor -> auditor.verify(terminal.progress(), Cancellation.never()));
        terminal.out().println(terminal.texts().get(
                verdict.sound() ? "audit.verdict.sound" : "cli.audit.flawed", verdict.size(), verdict.flawCount()));
        terminal.out().println(terminal.texts().get(
                "audit.verdict.compared",
                verdict.checkpoints(),
                verdict.witnessed(),
                verdict.took().toMillis() / 1000.0,
                verdict.root().toString()));
        verdict.flaws().forEach(flaw -> terminal.out().println(words(flaw)));
        terminal.out().flush();
        return verdict.sound() ? ExitCode.OK : ExitCode.FAILED;
    }

    private String words(Flaw flaw) {
        String where = flaw.from() == flaw.to()
                ? terminal.texts().get("audit.flaw.at", flaw.from())
                : terminal.texts().get("audit.flaw.between", flaw.from(), flaw.to());
        String kind = terminal.texts().get("audit.flaw." + flaw.kind().name().toLowerCase(Locale.ROOT));
        return where + ": " + kind + " (" + flaw.detail() + ")";
    }

    @Command(
            name = "checkpoint",
            mixinStandardHelpOptions = true,
            description = "Sign the ledger as it is now, hand it to the witness, and print the signed checkpoint.")
    int checkpoint(@Mixin LaunchOptions launch, @Mixin Identity identity) {
        terminal.out().print(with(launch, identity, Auditor::checkpoint));
        terminal.out().flush();
        return ExitCode.OK;
    }

    @Command(
            name = "keys",
            mixinStandardHelpOptions = true,
            description = "Print the keys that checkpoints are signed with, for whoever checks proofs.")
    int keys(@Mixin LaunchOptions launch, @Mixin Identity identity) {
        with(launch, identity, Auditor::keys).forEach(terminal.out()::println);
        terminal.out().flush();
        return ExitCode.OK;
    }

    @Command(
            name = "proof",
            mixinStandardHelpOptions = true,
            description = "Write the proof that an entry is in the ledger to a file.")
    int proof(
            @Mixin LaunchOptions launch,
            @Mixin Identity identity,
            @Parameters(paramLabel = "ENTRY", description = "Number of the entry, from 0.") long entry,
            @Option(names = "--out", required = true, paramLabel = "FILE") Path out) {
        String proof = with(launch, identity, auditor -> auditor.proof(entry));
        try {
            AtomicFile.write(out, proof.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw FailureException.caused(failed, "ui.export", out.toString(), failed.toString());
        }
        terminal.say(Message.of("audit.proved", entry, out.toString()));
        return ExitCode.OK;
    }

    @Command(
            name = "check-proof",
            mixinStandardHelpOptions = true,
            description = "Check a proof without the ledger. Ends with 0 if it holds, 2 if not.")
    int checkProof(
            @Parameters(paramLabel = "FILE", description = "File of the proof.") Path file,
            @Option(
                            names = "--key",
                            required = true,
                            paramLabel = "KEY",
                            description = "The key that you trust, as audit keys prints it or as the witness keeps it.")
                    String key) {
        OfflineProof proof = OfflineProof.check(read(file), key);
        terminal.out().println(proof.entry());
        terminal.say(Message.of(
                "cli.audit.proved", proof.place(), proof.size(), proof.log(), proof.signer(), proof.at().toString()));
        terminal.out().flush();
        return ExitCode.OK;
    }

    private static String read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException(Files.size(file) + " B");
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw FailureException.caused(unreadable, "audit.proof", unreadable.toString());
        }
    }

    @Command(
            name = "erase",
            mixinStandardHelpOptions = true,
            description = "Forget who is behind the entries of a person, by the name that the ledger shows. The entries stay,"
                    + " and the ledger still verifies. Ends with 0, or with 1 if nobody of that name is known.")
    int erase(
            @Mixin LaunchOptions launch,
            @Mixin Identity identity,
            @Parameters(paramLabel = "PERSON", description = "Such as os:amy.") String person) {
        boolean known = with(launch, identity, auditor -> auditor.erase(person));
        terminal.say(Message.of(known ? "cli.audit.erased" : "cli.audit.unknown"));
        return known ? ExitCode.OK : ExitCode.WARNING;
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Print all entries, oldest first.")
    int export(
            @Mixin LaunchOptions launch,
            @Mixin Identity identity,
            @Option(names = "--format", defaultValue = "CSV", description = "${COMPLETION-CANDIDATES} (default: csv).")
                    TableFormat format) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        with(launch, identity, auditor -> {
            auditor.forEach(Cancellation.never(), entry -> rows.add(row(entry)));
            return rows.size();
        });
        try {
            format.write(new Table(COLUMNS, rows), terminal.out());
        } catch (IOException failed) {
            throw FailureException.caused(failed, "ui.export", "-", failed.toString());
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    private static List<@Nullable Object> row(LedgerEntry entry) {
        return List.of(
                entry.place(),
                entry.at().toString(),
                entry.actor(),
                entry.door(),
                entry.action(),
                entry.target(),
                entry.environment(),
                entry.plan(),
                entry.outcome(),
                entry.failure(),
                String.join(" ", entry.subjects()),
                entry.act().toString(),
                entry.hash());
    }
}
