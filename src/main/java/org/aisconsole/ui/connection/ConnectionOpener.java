package org.aisconsole.ui.connection;

import java.util.function.Consumer;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.connection.BookKeeper;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.connection.Connections;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.engine.connection.SignIns;
import org.aisconsole.ui.shell.UiContext;

/** Opens a connection as a job, and asks for a password where one is missing or was refused, as often as that takes. */
public final class ConnectionOpener {
    private final Connections connections;
    private final BookKeeper keeper;
    private final UiContext context;
    private final PasswordPrompt prompt;
    private final Consumer<OpenConnection> opened;

    /**
     * An opener.
     *
     * @param keeper keeps what is entered
     * @param opened is told of each connection that was opened
     */
    public ConnectionOpener(
            Connections connections,
            BookKeeper keeper,
            UiContext context,
            PasswordPrompt prompt,
            Consumer<OpenConnection> opened) {
        this.connections = connections;
        this.keeper = keeper;
        this.context = context;
        this.prompt = prompt;
        this.opened = opened;
    }

    /** Opens a connection, or shows it if it is open. */
    public void open(ConnectionProfile profile) {
        context.jobs()
                .start(Job.named(Message.of("connections.opening", profile.name()))
                        .work(job -> connections.open(profile))
                        .onSuccess(opened)
                        .onFailure(failure -> refused(profile, failure))
                        .latest("open-" + profile.id()));
    }

    private void refused(ConnectionProfile profile, Failure failure) {
        SignIns.asksFor(failure)
                .ifPresentOrElse(
                        role -> prompt.ask(profile, role, failure, answer(profile, role)),
                        () -> context.outcomes().failed(failure));
    }

    private PasswordPrompt.Answer answer(ConnectionProfile profile, ConnectionProfile.Role role) {
        return new PasswordPrompt.Answer() {
            @Override
            public void entered(Secret password, boolean keep) {
                keep(profile, role, password, keep);
            }

            @Override
            public void cancelled() {
                context.outcomes().failed(Failure.expected("connections.cancelled", profile.name()));
            }
        };
    }

    /** Keeping takes as long as the keychain does, so it is a job too. */
    private void keep(ConnectionProfile profile, ConnectionProfile.Role role, Secret password, boolean keep) {
        context.jobs()
                .start(Job.named(Message.of("connections.opening", profile.name()))
                        .work(job -> {
                            keeper.keep(profile, role, password, keep);
                            return profile;
                        })
                        .onSuccess(this::open)
                        .onFailure(context.outcomes()::failed));
    }
}
