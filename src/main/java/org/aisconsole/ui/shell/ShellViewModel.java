package org.aisconsole.ui.shell;

import java.util.Comparator;
import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.job.JobStatus;

/** What the frame shows: which screen is open, which jobs run, what has happened. Lives on the window's thread. */
public final class ShellViewModel {
    private static final int KEPT_NOTICES = 200;

    private final JobRunner runner;
    private final StringProperty screen = new SimpleStringProperty("");
    private final ObservableList<JobStatus> jobs = FXCollections.observableArrayList();
    private final ObservableList<ConsoleEvent> notices = FXCollections.observableArrayList();
    /** Kept, because a wrapper that nobody holds is collected together with the listeners that were added to it. */
    private final ObservableList<JobStatus> seenJobs = FXCollections.unmodifiableObservableList(jobs);

    private final ObservableList<ConsoleEvent> seenNotices = FXCollections.unmodifiableObservableList(notices);
    private final IntegerProperty unread = new SimpleIntegerProperty();

    /** Follows the runner's jobs and the port's events. */
    public ShellViewModel(JobRunner runner, Port<ConsoleEvent> events, Executor ui) {
        this.runner = runner;
        runner.watch(status -> ui.execute(() -> jobChanged(status)));
        events.subscribe("notifications", KEPT_NOTICES, event -> ui.execute(() -> happened(event)));
    }

    private void jobChanged(JobStatus status) {
        if (status.quiet()) {
            return;
        }
        jobs.removeIf(known -> known.id() == status.id());
        if (!status.state().isOver()) {
            jobs.add(status);
            jobs.sort(Comparator.comparingLong(JobStatus::id));
        }
    }

    private void happened(ConsoleEvent event) {
        notices.addFirst(event);
        if (notices.size() > KEPT_NOTICES) {
            notices.removeLast();
        }
        unread.set(unread.get() + 1);
    }

    /** Id of the screen that is open. */
    public StringProperty screenProperty() {
        return screen;
    }

    /** The jobs under way that the user should see, oldest first. */
    public ObservableList<JobStatus> jobs() {
        return seenJobs;
    }

    /** What has happened, latest first. */
    public ObservableList<ConsoleEvent> notices() {
        return seenNotices;
    }

    /** How many notices the user has not seen. */
    public ReadOnlyIntegerProperty unreadProperty() {
        return unread;
    }

    /** The user has looked at the notices. */
    public void noticesSeen() {
        unread.set(0);
    }

    /** Asks a job to stop. */
    public void cancel(JobStatus job) {
        runner.cancel(job.id());
    }
}
