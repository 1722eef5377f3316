package org.aisconsole.ui.connection;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.connection.BookKeeper;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.connection.ServiceFile;
import org.aisconsole.target.Environment;
import org.aisconsole.ui.shell.UiContext;

/**
 * Connections on their way into and out of files, as jobs.
 *
 * @param keeper changes the saved connections
 * @param context where jobs run and tell their end
 */
public record ConnectionTransfer(BookKeeper keeper, UiContext context) {
    /** Takes the connections of a file over: one that a console exported, or a {@code pg_service.conf}. */
    public void importFrom(Path file) {
        boolean ours = file.getFileName().toString().endsWith(".json");
        run(file, "connections.imported", () -> ours ? keeper.importFrom(file) : services(file));
    }

    /** The servers of a service file, as servers to be careful with: it does not say what they are. */
    private int services(Path file) {
        List<ConnectionProfile> found = ServiceFile.read(file, Environment.STAGING);
        return keeper.importAll(file, found);
    }

    /** Writes all saved connections to a file, without a secret. */
    public void exportTo(Path file) {
        run(file, "connections.exported", () -> {
            List<ConnectionProfile> all = keeper.book().all();
            keeper.book().exportTo(file, all);
            return all.size();
        });
    }

    private void run(Path file, String done, Callable<Integer> work) {
        context.jobs()
                .start(Job.named(Message.of("connections.file", file.toString()))
                        .work(job -> work.call())
                        .onSuccess(count -> context.outcomes().succeeded(Message.of(done, count, file.toString())))
                        .onFailure(context.outcomes()::failed));
    }
}
