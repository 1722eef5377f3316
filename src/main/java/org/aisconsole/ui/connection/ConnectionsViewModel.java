package org.aisconsole.ui.connection;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.connection.BookKeeper;
import org.aisconsole.engine.connection.ConnectionProfile.Role;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.connection.Passwords;
import org.aisconsole.engine.connection.PastedConnection;
import org.aisconsole.ui.connection.ConnectionDraft.Field;
import org.aisconsole.ui.shell.UiContext;
import org.jspecify.annotations.Nullable;

/** The saved connections, the one that is being edited, and how its test goes. */
public final class ConnectionsViewModel {
    private final BookKeeper keeper;
    private final UiContext context;
    private final Consumer<ConnectionProfile> open;
    private final ObservableList<ConnectionProfile> saved = FXCollections.observableArrayList();
    /** Held, because a view of a list that nobody holds is collected with its listeners. */
    private final ObservableList<ConnectionProfile> shown = FXCollections.unmodifiableObservableList(saved);
    private final ObjectProperty<@Nullable ConnectionProfile> selected = new SimpleObjectProperty<>();
    private final ConnectionDraft draft = new ConnectionDraft();
    private final ReadOnlyObjectWrapper<Map<Field, Message>> problems = new ReadOnlyObjectWrapper<>(Map.of());
    private final BooleanProperty problemsShown = new SimpleBooleanProperty();
    private final BooleanProperty changed = new SimpleBooleanProperty();
    private final ConnectionTestViewModel test;

    /**
     * Follows the book.
     *
     * @param keeper changes it
     * @param open opens a connection
     */
    public ConnectionsViewModel(BookKeeper keeper, UiContext context, Consumer<ConnectionProfile> open) {
        this.keeper = keeper;
        this.context = context;
        this.open = open;
        this.test = new ConnectionTestViewModel(context);
        draft.fields().forEach(field -> field.addListener((property, before, now) -> edited()));
        keeper.book().watch(() -> context.ui().execute(this::refresh));
        refresh();
        create();
    }

    private void refresh() {
        saved.setAll(keeper.book().all().stream()
                .sorted(Comparator.comparing(ConnectionProfile::folder).thenComparing(ConnectionProfile::name))
                .toList());
    }

    private void edited() {
        problems.set(draft.problems());
        changed.set(true);
    }

    /** Begins a new connection. */
    public void create() {
        selected.set(null);
        draft.begin();
        begun();
    }

    private void begun() {
        edited();
        changed.set(false);
        problemsShown.set(false);
        test.clear();
    }

    /** Begins to edit a saved connection. */
    public void select(ConnectionProfile profile) {
        selected.set(profile);
        draft.read(profile);
        begun();
    }

    /**
     * Takes over what an address says; what it does not say stays as it is.
     *
     * @throws FailureException {@code postgres.url}, {@code redis.url} or {@code target.endpoint} if it is none
     */
    public void paste(String address) {
        PastedConnection pasted = PastedConnection.of(address);
        if (pasted.postgres() != null) {
            draft.postgres.read(pasted.postgres());
            draft.postgres.password.set(pasted.password().reveal());
            named(pasted.postgres().endpoint().host());
        }
        if (pasted.redis() != null) {
            boolean alone = draft.name.get().isBlank();
            draft.redis.read(pasted.redis());
            draft.redis.password.set(pasted.password().reveal());
            draft.postgres.used.set(draft.postgres.used.get() && !alone);
            named(pasted.redis().endpoints().getFirst().host());
        }
    }

    private void named(String host) {
        if (draft.name.get().isBlank()) {
            draft.name.set(host);
        }
    }

    /** Saves what is edited, and its passwords where they are wanted; shows what is wrong instead if anything is. */
    public void save() {
        save(profile -> {});
    }

    /**
     * The same.
     *
     * @param then is told of the connection when it is saved
     */
    void save(Consumer<ConnectionProfile> then) {
        problemsShown.set(true);
        if (!draft.problems().isEmpty()) {
            return;
        }
        ConnectionProfile profile = draft.profile();
        boolean keep = draft.keep.get() && mayKeep();
        Map<Role, String> entered = Map.of(Role.POSTGRES, draft.postgres.password.get(), Role.REDIS, draft.redis.password.get());
        start("connections.saving", profile, () -> keep(profile, entered, keep), kept -> {
            selected.set(kept);
            changed.set(false);
            then.accept(kept);
        });
    }

    private ConnectionProfile keep(ConnectionProfile profile, Map<Role, String> entered, boolean keep) {
        keeper.save(profile);
        entered.forEach((role, password) -> {
            if (!password.isEmpty()) {
                keeper.keep(profile, role, Secret.of(password), keep);
            }
        });
        return profile;
    }

    private void start(
            String title, ConnectionProfile profile, Supplier<ConnectionProfile> work, Consumer<ConnectionProfile> then) {
        context.jobs()
                .start(Job.named(Message.of(title, profile.name()))
                        .work(job -> work.get())
                        .onSuccess(then)
                        .onFailure(context.outcomes()::failed)
                        .quiet());
    }

    /** Whether the user has said where secrets are kept, and that is not nowhere. */
    public boolean mayKeep() {
        return switch (context.settings().current().secrets().place()) {
            case KEYCHAIN, VAULT -> true;
            case UNDECIDED, ASK -> false;
        };
    }

    /** Saves what is edited and opens it. */
    public void saveAndOpen() {
        save(open);
    }

    /** Opens a saved connection. */
    public void open(ConnectionProfile profile) {
        open.accept(profile);
    }

    /** Saves a copy of the connection that is edited, and begins to edit that. */
    public void duplicate() {
        ConnectionProfile profile = selected.get();
        if (profile != null) {
            start("connections.saving", profile, () -> keeper.duplicate(profile), this::select);
        }
    }

    /** Forgets the connection that is edited, and its passwords. */
    public void remove() {
        ConnectionProfile profile = selected.get();
        if (profile == null) {
            return;
        }
        start(
                "connections.removing",
                profile,
                () -> {
                    keeper.remove(profile);
                    return profile;
                },
                gone -> {
                    create();
                    context.outcomes().succeeded(Message.of("connections.removed", gone.name()));
                });
    }

    /** Tries what is edited, with the passwords that were entered or else those that are kept. */
    public void test() {
        problemsShown.set(true);
        if (draft.problems().isEmpty()) {
            test.run(draft.profile(), entered());
        }
    }

    private Passwords entered() {
        String postgres = draft.postgres.password.get();
        String redis = draft.redis.password.get();
        return (profile, role) -> {
            String typed = role == Role.POSTGRES ? postgres : redis;
            return typed.isEmpty() ? keeper.signIns().find(profile, role) : Optional.of(Secret.of(typed));
        };
    }

    /** What is saved, by folder and name. */
    public ObservableList<ConnectionProfile> saved() {
        return shown;
    }

    /** The saved connection that is edited; null for a new one. */
    public ObjectProperty<@Nullable ConnectionProfile> selectedProperty() {
        return selected;
    }

    ConnectionDraft draft() {
        return draft;
    }

    /** What is wrong with what is edited. */
    ReadOnlyObjectProperty<Map<Field, Message>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /** Whether to say so already: not before the user has tried to save. */
    BooleanProperty problemsShownProperty() {
        return problemsShown;
    }

    /** Whether something is edited that is not saved. */
    BooleanProperty changedProperty() {
        return changed;
    }

    /** How the test of what is edited goes. */
    ConnectionTestViewModel tested() {
        return test;
    }
}
