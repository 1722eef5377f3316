package org.aisconsole.ui.connection;

import java.time.Duration;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.connection.ConnectionTest;
import org.aisconsole.engine.connection.Passwords;
import org.aisconsole.engine.connection.StepResult;
import org.aisconsole.ui.shell.UiContext;

/** The test of a connection: its results as they come. */
final class ConnectionTestViewModel {
    private final UiContext context;
    private final ObservableList<StepResult> results = FXCollections.observableArrayList();
    /** Held, because a view of a list that nobody holds is collected with its listeners. */
    private final ObservableList<StepResult> shown = FXCollections.unmodifiableObservableList(results);
    private final BooleanProperty running = new SimpleBooleanProperty();

    ConnectionTestViewModel(UiContext context) {
        this.context = context;
    }

    /** Tries a connection; a test that is under way is ended. */
    void run(ConnectionProfile profile, Passwords passwords) {
        ConnectionTest test = new ConnectionTest(profile, passwords);
        results.clear();
        running.set(true);
        context.jobs()
                .start(Job.named(Message.of("connections.testing", profile.name()))
                        .work(job -> test.run(result -> context.ui().execute(() -> results.add(result)), job))
                        .onSuccess(done -> running.set(false))
                        .onFailure(failure -> {
                            running.set(false);
                            context.outcomes().failed(failure);
                        })
                        .onCancelled(() -> running.set(false))
                        .latest("connection-test"));
    }

    void clear() {
        results.clear();
    }

    /** Results in their order. */
    ObservableList<StepResult> results() {
        return shown;
    }

    /** Whether the test is under way. */
    ReadOnlyBooleanProperty runningProperty() {
        return running;
    }

    /** The results as lines of text, to be sent to whoever can help; they hold no secret. */
    String text() {
        return results.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(StepResult result) {
        Texts texts = context.texts();
        String line = result.server() + "  " + texts.get("connection.step." + result.step().key()) + "  "
                + result.state() + "  " + millis(result.took()) + "  " + texts.get(result.detail());
        return result.failure() == null
                ? line
                : line + "\n    " + FailureText.of(result.failure(), texts).paragraph();
    }

    /** Milliseconds with one digit; empty for what was not tried. */
    static String millis(Duration took) {
        return took.isZero() ? "" : "%.1f ms".formatted(took.toNanos() / 1e6);
    }
}
