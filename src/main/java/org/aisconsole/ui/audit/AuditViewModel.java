package org.aisconsole.ui.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.file.AtomicFile;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Auditor;
import org.aisconsole.engine.audit.LedgerEntry;
import org.aisconsole.engine.audit.LedgerQuery;
import org.aisconsole.engine.audit.Outcome;
import org.aisconsole.engine.audit.Verdict;
import org.aisconsole.ui.shell.UiContext;
import org.jspecify.annotations.Nullable;

/** Entries of the ledger that fit the filter, a page at a time, and what the last verification found. */
public final class AuditViewModel {
    /** Entries a page. */
    static final int PAGE = 500;

    private final Auditor auditor;
    private final UiContext context;
    private final ObservableList<LedgerEntry> rows = FXCollections.observableArrayList();
    private final StringProperty actor = new SimpleStringProperty("");
    private final StringProperty target = new SimpleStringProperty("");
    private final ObjectProperty<Optional<AuditAction>> action = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Outcome>> outcome = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Duration> range = new SimpleObjectProperty<>(Duration.ZERO);
    private final ObjectProperty<@Nullable LedgerEntry> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper verifying = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

    /** Reads the youngest entries. */
    public AuditViewModel(Auditor auditor, UiContext context) {
        this.auditor = auditor;
        this.context = context;
        for (Observable filter : List.of(actor, target, action, outcome, range)) {
            filter.addListener(changed -> refresh());
        }
        refresh();
    }

    /** Reads the youngest entries that fit; of several wishes in a row only the last counts. */
    public void refresh() {
        LedgerQuery query = query();
        context.jobs()
                .start(Job.named(Message.of("audit.reading"))
                        .work(job -> auditor.page(query, Long.MAX_VALUE, PAGE))
                        .onSuccess(page -> {
                            failure.set(null);
                            rows.setAll(page);
                            show(page);
                        })
                        .onFailure(failure::set)
                        .latest("audit")
                        .quiet());
    }

    /** Reads the page that follows. */
    public void readMore() {
        LedgerQuery query = query();
        long before = rows.isEmpty() ? Long.MAX_VALUE : rows.getLast().place();
        context.jobs()
                .start(Job.named(Message.of("audit.reading"))
                        .work(job -> auditor.page(query, before, PAGE))
                        .onSuccess(page -> {
                            rows.addAll(page);
                            show(page);
                        })
                        .onFailure(context.outcomes()::failed)
                        .latest("audit")
                        .quiet());
    }

    private void show(List<LedgerEntry> page) {
        more.set(page.size() == PAGE);
        loaded.set(true);
        LedgerEntry before = selected.get();
        selected.set(rows.stream()
                .filter(row -> before != null && row.place() == before.place())
                .findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst()));
    }

    private LedgerQuery query() {
        Instant from = range.get().isZero() ? Instant.EPOCH : context.clock().instant().minus(range.get());
        return new LedgerQuery(
                from, LedgerQuery.ALL.to(), actor.get(), action.get(), outcome.get(), target.get(), Optional.empty());
    }

    /** Reads and hashes the whole ledger, as a job that can be cancelled. */
    public void verify() {
        verifying.set(true);
        context.jobs()
                .start(Job.named(Message.of("audit.verifying"))
                        .work(job -> auditor.verify(job, job))
                        .onSuccess(found -> {
                            verifying.set(false);
                            verdict.set(found);
                            refresh();
                        })
                        .onFailure(failed -> {
                            verifying.set(false);
                            context.outcomes().failed(failed);
                        })
                        .onCancelled(() -> verifying.set(false))
                        .latest("audit-verify"));
    }

    /** Signs the ledger now. */
    public void sign() {
        context.jobs()
                .start(Job.named(Message.of("audit.signing"))
                        .work(job -> auditor.checkpoint())
                        .onSuccess(note -> {
                            context.outcomes().succeeded(Message.of("audit.signed", note.lines().skip(1).findFirst().orElse("")));
                            refresh();
                        })
                        .onFailure(context.outcomes()::failed));
    }

    /** Writes the proof of the selected entry to a file. */
    public void saveProof(Path file) {
        LedgerEntry row = selected.get();
        if (row == null) {
            return;
        }
        context.jobs()
                .start(Job.named(Message.of("audit.proving", row.place()))
                        .work(job -> write(file, auditor.proof(row.place())))
                        .onSuccess(written ->
                                context.outcomes().succeeded(Message.of("audit.proved", row.place(), written.toString())))
                        .onFailure(context.outcomes()::failed));
    }

    private static Path write(Path file, String proof) {
        try {
            AtomicFile.write(file, proof.getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException failed) {
            throw FailureException.caused(failed, "ui.export", file.toString(), failed.toString());
        }
    }

    /** The entries, youngest first. */
    public ObservableList<LedgerEntry> rows() {
        return rows;
    }

    /** Name of who acted; blank for anybody. */
    public StringProperty actorProperty() {
        return actor;
    }

    /** Part of the target's name; blank for any. */
    public StringProperty targetProperty() {
        return target;
    }

    /** What was done; empty for anything. */
    public ObjectProperty<Optional<AuditAction>> actionProperty() {
        return action;
    }

    /** How it ended; empty for anyhow. */
    public ObjectProperty<Optional<Outcome>> outcomeProperty() {
        return outcome;
    }

    /** How far back; zero for all. */
    public ObjectProperty<Duration> rangeProperty() {
        return range;
    }

    /** The entry whose details are shown. */
    public ObjectProperty<@Nullable LedgerEntry> selectedProperty() {
        return selected;
    }

    /** Whether there are entries beyond those that were read. */
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** Whether anything was read yet. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether the ledger is being verified. */
    public ReadOnlyBooleanProperty verifyingProperty() {
        return verifying.getReadOnlyProperty();
    }

    /** What the last verification found; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** Why the ledger cannot be read, if so. */
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
