package org.aisconsole.ui.connection;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.connection.ConnectionBook;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.connection.ServiceFile;
import org.aisconsole.target.Environment;
import org.aisconsole.ui.shell.UiContext;

/**
 * Connections on their way into and out of files, as jobs.
 *
 * @param book the saved connections
 * @param context where jobs run and tell their end
 */
public record ConnectionTransfer(ConnectionBook book, UiContext context) {
    /** Takes the connections of a file over: one that a console exported, or a {@code pg_service.conf}. */
    public void importFrom(Path file) {
        boolean ours = file.getFileName().toString().endsWith(".json");
        run(file, "connections.imported", () -> ours ? book.importFrom(file) : services(file));
    }

    /** The servers of a service file, as servers to be careful with: it does not say what they are. */
    private int services(Path file) {
        List<ConnectionProfile> found = ServiceFile.read(file, Environment.STAGING);
        found.forEach(book::save);
        return found.size();
    }

    /** Writes all saved connections to a file, without a secret. */
    public void exportTo(Path file) {
        run(file, "connections.exported", () -> {
            book.exportTo(file, book.all());
            return book.all().size();
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
