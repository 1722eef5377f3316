package org.aisconsole.ui.shell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.export.PdfTable;
import org.aisconsole.base.export.Table;
import org.aisconsole.base.export.TableFormat;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/**
 * Saves and copies a table of any screen: its rows are taken when the user chooses, and written as a job.
 *
 * @param context where the job runs and its end is told
 * @param dialogs asks where to
 */
public record TableExport(UiContext context, Dialogs dialogs) {
    /**
     * A button that opens the menu of formats.
     *
     * @param name of the suggested file, without its ending
     * @param title of the document, in the user's language
     * @param table the rows as they are shown
     */
    public MenuButton button(String name, String title, Supplier<Table> table) {
        MenuButton button = new MenuButton(
                context.texts().get("ui.export"), new FontIcon(MaterialDesignE.EXPORT_VARIANT));
        button.setId("export-" + name);
        button.getItems()
                .setAll(
                        saving("ui.export.csv", name, table, TableFormat.CSV),
                        saving("ui.export.json", name, table, TableFormat.JSON),
                        item("ui.export.pdf", () -> askForPdf(name, title, table)),
                        new SeparatorMenuItem(),
                        item("ui.export.copy", () -> copy(name, table.get())));
        return button;
    }

    private MenuItem saving(String key, String name, Supplier<Table> table, TableFormat format) {
        return item(key, () -> dialogs.saveFile(context.texts().get(key), name + "." + format.ending())
                .ifPresent(file -> save(file, name + "." + format.ending(), table.get(), (rows, out) -> {
                    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    format.write(rows, writer);
                    writer.flush();
                })));
    }

    private void askForPdf(String name, String title, Supplier<Table> table) {
        dialogs.saveFile(context.texts().get("ui.export.pdf"), name + ".pdf")
                .ifPresent(file -> save(
                        file, name + ".pdf", table.get(), (rows, out) -> PdfTable.write(title, made(rows), rows, out)));
    }

    private String made(Table table) {
        DateTimeFormatter time =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", context.texts().locale()).withZone(context.zone());
        return context.texts().get("ui.export.made", table.rows().size(), time.format(context.clock().instant()));
    }

    private MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem(context.texts().get(key));
        item.setOnAction(chosen -> act.run());
        return item;
    }

    private void save(Path file, String what, Table table, Form form) {
        context.jobs()
                .start(Job.named(Message.of("ui.exporting", file.toString()))
                        .work(job -> {
                            write(file, table, form);
                            return table.rows().size();
                        })
                        .onSuccess(rows -> context.outcomes()
                                .exported(
                                        Message.of("ui.exported", rows, file.toString()),
                                        new ConsoleEvent.Exported(what, rows)))
                        .onFailure(context.outcomes()::failed));
    }

    /** How a table becomes a file. */
    private interface Form {
        void write(Table table, OutputStream out) throws IOException;
    }

    private static void write(Path file, Table table, Form form) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            form.write(table, out);
        } catch (IOException failed) {
            throw FailureException.caused(failed, "ui.export", file.toString(), failed.toString());
        }
    }

    private void copy(String name, Table table) {
        context.jobs()
                .start(Job.named(Message.of("ui.copying"))
                        .work(job -> {
                            StringWriter text = new StringWriter();
                            TableFormat.MARKDOWN.write(table, text);
                            return text.toString();
                        })
                        .onSuccess(text -> {
                            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
                            int rows = table.rows().size();
                            context.outcomes()
                                    .exported(
                                            Message.of("ui.copied", rows),
                                            new ConsoleEvent.Exported(name + ", copied", rows));
                        })
                        .onFailure(context.outcomes()::failed)
                        .quiet());
    }
}
