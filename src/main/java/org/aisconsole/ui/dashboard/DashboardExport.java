package org.aisconsole.ui.dashboard;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.export.Exports;
import org.aisconsole.base.export.PdfReport;
import org.aisconsole.base.export.PdfWriter;
import org.aisconsole.base.export.Picture;
import org.aisconsole.base.export.Table;
import org.aisconsole.base.export.TableFormat;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.SceneSnapshot;

/**
 * Saves and copies what the dashboard shows, a panel or the page. Everything runs as a job, and its end is told; only the taking
 * of a picture belongs to the window's thread, where each panel gets a turn of its own.
 */
public final class DashboardExport {
    private final UiContext context;
    private final DashboardViewModel model;
    private final Dialogs dialogs;

    /** An export of what the model shows when it is run. */
    public DashboardExport(UiContext context, DashboardViewModel model, Dialogs dialogs) {
        this.context = context;
        this.model = model;
        this.dialogs = dialogs;
    }

    /** What something can be saved as. */
    public enum Format {
        /** A picture. */
        PNG,
        /** Rows with commas. */
        CSV,
        /** Rows as objects. */
        JSON,
        /** A table in a text. */
        MARKDOWN,
        /** A document. */
        PDF;

        /** Ending of its files. */
        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }

        private void write(Table table, Writer out) throws IOException {
            TableFormat.valueOf(name()).write(table, out);
        }
    }

    /** Asks where to, and saves a panel as a picture or as a table. */
    void save(Panel panel, Node content, Format format) {
        Table table = PanelTables.of(panel, model.dataProperty().get(), context.texts());
        String name = panel.id().replace('.', '-') + "." + format.ending();
        if (format == Format.PNG) {
            ask(panel.fullTitle(context.texts()), name, file -> save(file, () -> picture(content, 2)));
        } else {
            ask(panel.fullTitle(context.texts()), name, file -> save(file, table, format));
        }
    }

    /** Puts a panel's table onto the clipboard. */
    void copy(Panel panel, Format format) {
        Table table = PanelTables.of(panel, model.dataProperty().get(), context.texts());
        context.jobs().start(Job.named(Message.of("dashboard.copying", panel.fullTitle(context.texts())))
                .work(job -> {
                    StringWriter text = new StringWriter();
                    format.write(table, text);
                    return text.toString();
                })
                .onSuccess(text -> {
                    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
                    int rows = table.rows().size();
                    context.outcomes()
                            .exported(
                                    Message.of("dashboard.copied", rows),
                                    new ConsoleEvent.Exported(panel.id() + ", copied", rows));
                })
                .onFailure(context.outcomes()::failed)
                .quiet());
    }

    /** Asks where to, and saves the page: as a document, as one picture, or all charts as a table. */
    void savePage(Format format, DashboardHead head, DashboardPage page) {
        String title = context.texts().get("dashboard.title");
        ask(title, "dashboard." + format.ending(), file -> {
            switch (format) {
                case PDF -> savePdf(file, PageReport.of(page, model, context));
                case PNG -> save(file, () -> picture(head, 1).above(picture(page, 1)));
                case CSV, JSON, MARKDOWN -> save(file, PanelTables.of(model.dataProperty().get()), format);
            }
        });
    }

    private void ask(String title, String name, Consumer<Path> save) {
        dialogs.saveFile(context.texts().get("dashboard.export.title", title), name).ifPresent(save);
    }

    /** Rows that leave the console are told with their number; pictures and documents show what anybody sees. */
    private void save(Path file, Table table, Format format) {
        int rows = table.rows().size();
        ConsoleEvent.Exported left = new ConsoleEvent.Exported("dashboard." + format.ending(), rows);
        start(
                file,
                job -> {
                    try (BufferedWriter out = Files.newBufferedWriter(file)) {
                        format.write(table, out);
                    }
                    return Message.of("dashboard.exported", rows, file.toString());
                },
                told -> context.outcomes().exported(told, left));
    }

    private void save(Path file, Supplier<Picture> picture) {
        start(file, job -> {
            Picture taken = picture.get();
            try (OutputStream out = Files.newOutputStream(file)) {
                Exports.png(taken.width(), taken.argb(), out);
            }
            return Message.of("dashboard.exported.picture", file.toString());
        });
    }

    private void savePdf(Path file, PageReport report) {
        start(file, job -> {
            PdfReport taken = report.take(node -> picture(node, 2), job);
            try (OutputStream out = Files.newOutputStream(file)) {
                PdfWriter.write(taken, out);
            }
            return Message.of("dashboard.exported.document", file.toString());
        });
    }

    private Picture picture(Node node, double scale) {
        return CompletableFuture.supplyAsync(() -> SceneSnapshot.picture(node, scale), context.ui())
                .join();
    }

    private void start(Path file, Job.Work<Message> work) {
        start(file, work, context.outcomes()::succeeded);
    }

    private void start(Path file, Job.Work<Message> work, Consumer<Message> tell) {
        context.jobs().start(Job.named(Message.of("dashboard.exporting", file.toString()))
                .work(job -> {
                    try {
                        return work.run(job);
                    } catch (IOException failed) {
                        throw FailureException.caused(failed, "ui.export", file.toString(), failed.toString());
                    }
                })
                .onSuccess(tell)
                .onFailure(context.outcomes()::failed));
    }
}
