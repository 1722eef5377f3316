package org.aisconsole.ui.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.identity.Account;
import org.aisconsole.engine.identity.Admitted;
import org.aisconsole.engine.identity.Mode;
import org.aisconsole.engine.identity.OneTimeCodes;
import org.aisconsole.engine.identity.Session;
import org.aisconsole.ui.shell.UiContext;
import org.jspecify.annotations.Nullable;

/** The accounts of the team, what is about to be done with one, and why something cannot be done. */
public final class PeopleViewModel {
    private final PeopleEngines engines;
    private final UiContext context;
    private final ObservableList<Account> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Account> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.NONE);
    private final ReadOnlyObjectWrapper<Mode> mode;
    private final ReadOnlyObjectWrapper<@Nullable Actor> actor = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** What the user is about to do. */
    public enum Form {
        /** Nothing. */
        NONE,
        /** Make the first admin, and so a team. */
        TEAM,
        /** Add an account. */
        ADD,
        /** Give the selected account other roles. */
        ROLES,
        /** Give the selected account another password. */
        PASSWORD,
        /** Have a one-time code asked of themselves. */
        CODE
    }

    /** Reads the accounts, and follows who is signed in. */
    public PeopleViewModel(PeopleEngines engines, UiContext context) {
        this.engines = engines;
        this.context = context;
        this.mode = new ReadOnlyObjectWrapper<>(engines.session().mode());
        this.actor.set(engines.session().current().orElse(null));
        form.addListener((property, before, now) -> problem.set(null));
        engines.session().watch(now -> context.ui().execute(() -> {
            mode.set(engines.session().mode());
            actor.set(now.orElse(null));
        }));
        refresh();
    }

    /** Reads the accounts again. */
    public void refresh() {
        context.jobs()
                .start(Job.named(Message.of("people.title"))
                        .work(job -> new Read(engines.session().refresh(), engines.people().all()))
                        .onSuccess(this::show)
                        .onFailure(failure::set)
                        .latest("people")
                        .quiet());
    }

    private void show(Read read) {
        failure.set(null);
        mode.set(read.mode);
        Account before = selected.get();
        rows.setAll(read.accounts);
        selected.set(rows.stream()
                .filter(row -> before != null && row.id() == before.id())
                .findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst()));
    }

    /** Why whoever is here may not do that; empty if they may. What it takes is shown beside what is greyed out. */
    public Optional<Failure.Expected> obstacle(Permission permission) {
        Actor who = actor.get();
        if (who == null) {
            return Optional.of(Failure.expected("identity.session"));
        }
        return Doorkeeper.obstacle(who, permission);
    }

    /** Whether an account is that of whoever is here. */
    public boolean isOwn(Account account) {
        Actor who = actor.get();
        return who != null && account.at(who.door()).id().equals(who.id());
    }

    /** Makes the first admin, if both passwords are the same; who made it is signed in as that. Wipes them. */
    public void makeTeam(String name, Secret password, Secret again) {
        if (same(password, again)) {
            Session session = engines.session();
            act("people.making", "people.made", name, password, again, who -> {
                Account first = engines.people().bootstrap(who, name, password);
                session.begin(Admitted.first(first.at(session.door())));
            });
        }
    }

    /** Adds an account, if both passwords are the same. Wipes them. */
    public void add(String name, Secret password, Secret again, Set<Role> roles) {
        if (same(password, again)) {
            act("people.adding", "people.added", name, password, again, who ->
                    engines.people().add(who, name, password, roles));
        }
    }

    /** Gives the selected account another password, if both are the same. Wipes them. */
    public void changePassword(Secret password, Secret again) {
        if (same(password, again)) {
            withSelected(account -> act(
                    "people.changing", "people.password.changed", account.name(), password, again, who ->
                            engines.people().changePassword(who, account, password)));
        }
    }

    private boolean same(Secret password, Secret again) {
        boolean same = password.equals(again);
        problem.set(same ? null : Failure.expected("identity.password.differs"));
        return same;
    }

    /** Gives the selected account other roles. */
    public void changeRoles(Set<Role> roles) {
        onSelected("people.roles.changed", (who, account) -> engines.people().changeRoles(who, account, roles));
    }

    /** Blocks the selected account, or lets it sign in again. */
    public void toggleBlock() {
        withSelected(account -> {
            if (account.isActive()) {
                onSelected("people.blocked", engines.people()::block);
            } else {
                onSelected("people.unblocked", engines.people()::unblock);
            }
        });
    }

    /** Removes the selected account. */
    public void remove() {
        onSelected("people.removed", engines.people()::remove);
    }

    /** Dissolves the team; whoever is here is alone from then on. */
    public void dissolve(String confirmed) {
        Secret none = Secret.of("");
        act("people.dissolving", "people.dissolved", confirmed, none, none, who -> {
            engines.people().dissolve(who, confirmed);
            engines.session().dissolved();
        });
    }

    /** Does not ask the selected account for one-time codes any more. */
    public void removeCode() {
        onSelected("people.code.removed", engines.codes()::remove);
    }

    /** A secret for an authenticator app of whoever is here; {@link #confirmCode} asks for its codes from then on. */
    public Optional<OneTimeCodes.Enrolment> enrol() {
        return Optional.ofNullable(selected.get()).filter(this::isOwn).map(engines.codes()::enrol);
    }

    /** Asks for codes of that secret from now on, if the code is one of its. */
    public void confirmCode(OneTimeCodes.Enrolment enrolment, String code) {
        onSelected("people.code.added", (who, account) -> engines.codes().confirm(who, account, enrolment, code));
    }

    /** Leaves the session, so that somebody has to sign in. */
    public void signOut() {
        engines.session().end();
    }

    private void onSelected(String done, BiConsumer<Actor, Account> change) {
        Secret none = Secret.of("");
        withSelected(account ->
                act("people.changing", done, account.name(), none, none, who -> change.accept(who, account)));
    }

    private void withSelected(Consumer<Account> work) {
        Account account = selected.get();
        if (account != null) {
            work.accept(account);
        }
    }

    private void act(String title, String done, String name, Secret password, Secret again, Consumer<Actor> act) {
        busy.set(true);
        problem.set(null);
        context.jobs()
                .start(Job.named(Message.of(title, name))
                        .work(job -> {
                            act.accept(engines.session().actor());
                            return Message.of(done, name);
                        })
                        .onSuccess(told -> {
                            over(password, again);
                            form.set(Form.NONE);
                            context.outcomes().succeeded(told);
                            refresh();
                        })
                        .onFailure(failed -> {
                            over(password, again);
                            refused(failed);
                        })
                        .onCancelled(() -> over(password, again)));
    }

    /** Beside the form if one is open; else as a notice, since there is no place beside a button. */
    private void refused(Failure failed) {
        if (form.get() == Form.NONE) {
            context.outcomes().failed(failed);
        } else {
            problem.set(failed);
        }
    }

    private void over(Secret... used) {
        busy.set(false);
        for (Secret secret : used) {
            secret.wipe();
        }
    }

    /** The accounts, by name. */
    public ObservableList<Account> rows() {
        return rows;
    }

    /** The account whose details are shown. */
    public ObjectProperty<@Nullable Account> selectedProperty() {
        return selected;
    }

    /** What the user is about to do. */
    public ObjectProperty<Form> formProperty() {
        return form;
    }

    /** Whether people sign in. */
    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** Who is here; null if nobody is. */
    public ReadOnlyObjectProperty<@Nullable Actor> actorProperty() {
        return actor.getReadOnlyProperty();
    }

    /** Why the accounts cannot be read, if so. */
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Why the open form was refused, if so. */
    public ReadOnlyObjectProperty<@Nullable Failure> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether something is being done: a password takes a moment to hash. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    private record Read(Mode mode, List<Account> accounts) {}
}
