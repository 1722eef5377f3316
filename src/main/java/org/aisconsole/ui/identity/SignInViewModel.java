package org.aisconsole.ui.identity;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.identity.Admitted;
import org.aisconsole.engine.identity.SignIn;
import org.aisconsole.ui.shell.UiContext;
import org.jspecify.annotations.Nullable;

/** The sign-in: what was typed goes to the engine, which says who it is or why not. */
public final class SignInViewModel {
    private static final String CODE_NEEDED = "identity.code.needed";

    private final PeopleEngines engines;
    private final UiContext context;
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper codeNeeded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper lastName = new ReadOnlyStringWrapper("");

    /** A sign-in to the session of the engines. */
    public SignInViewModel(PeopleEngines engines, UiContext context) {
        this.engines = engines;
        this.context = context;
    }

    /**
     * Lets somebody in if they may; the session tells those who watch it. Wipes the password.
     *
     * @param code the one-time code; empty while none was asked for
     */
    public void signIn(String name, Secret password, String code) {
        busy.set(true);
        failure.set(null);
        SignIn.Typed typed = new SignIn.Typed(name, password, code);
        context.jobs()
                .start(Job.named(Message.of("people.signin.title"))
                        .work(job -> engines.signIn().with(typed, engines.session().door(), "local"))
                        .onSuccess(admitted -> letIn(admitted, typed))
                        .onFailure(failed -> refused(failed, typed))
                        .onCancelled(() -> over(typed))
                        .quiet());
    }

    private void letIn(Admitted admitted, SignIn.Typed typed) {
        over(typed);
        codeNeeded.set(false);
        lastName.set(admitted.actor().name());
        engines.session().begin(admitted);
    }

    private void refused(Failure failed, SignIn.Typed typed) {
        over(typed);
        boolean needed = failed instanceof Failure.Expected expected && expected.code().equals(CODE_NEEDED);
        codeNeeded.set(needed || codeNeeded.get());
        failure.set(needed ? null : failed); // the field that appears says it
    }

    private void over(SignIn.Typed typed) {
        busy.set(false);
        typed.password().wipe();
    }

    /** Why nobody was let in, if so. */
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether the engine is at it. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the account asks for a one-time code. */
    public ReadOnlyBooleanProperty codeNeededProperty() {
        return codeNeeded.getReadOnlyProperty();
    }

    /** Who was here last, so that they need not type their name again. */
    public ReadOnlyStringProperty lastNameProperty() {
        return lastName.getReadOnlyProperty();
    }
}
