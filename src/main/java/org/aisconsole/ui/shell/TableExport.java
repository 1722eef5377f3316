package org.aisconsole.ui.shell;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
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
     * @param table the rows as they are shown
     */
    public MenuButton button(String name, Supplier<Table> table) {
        MenuButton button = new MenuButton(
                context.texts().get("ui.export"), new FontIcon(MaterialDesignE.EXPORT_VARIANT));
        button.setId("export-" + name);
        button.getItems()
                .setAll(
                        saving("ui.export.csv", name, table, TableFormat.CSV),
                        saving("ui.export.json", name, table, TableFormat.JSON),
                        new SeparatorMenuItem(),
                        item("ui.export.copy", () -> copy(table.get())));
        return button;
    }

    private MenuItem saving(String key, String name, Supplier<Table> table, TableFormat format) {
        return item(key, () -> dialogs.saveFile(context.texts().get(key), name + "." + format.ending())
                .ifPresent(file -> save(file, table.get(), format)));
    }

    private MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem(context.texts().get(key));
        item.setOnAction(chosen -> act.run());
        return item;
    }

    private void save(Path file, Table table, TableFormat format) {
        context.jobs()
                .start(Job.named(Message.of("ui.exporting", file.toString()))
                        .work(job -> {
                            write(file, table, format);
                            return table.rows().size();
                        })
                        .onSuccess(rows ->
                                context.outcomes().succeeded(Message.of("ui.exported", rows, file.toString())))
                        .onFailure(context.outcomes()::failed));
    }

    private static void write(Path file, Table table, TableFormat format) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            format.write(table, out);
        } catch (IOException failed) {
            throw FailureException.caused(failed, "ui.export", file.toString(), failed.toString());
        }
    }

    private void copy(Table table) {
        context.jobs()
                .start(Job.named(Message.of("ui.copying"))
                        .work(job -> {
                            StringWriter text = new StringWriter();
                            TableFormat.MARKDOWN.write(table, text);
                            return text.toString();
                        })
                        .onSuccess(text -> {
                            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
                            context.outcomes()
                                    .succeeded(Message.of("ui.copied", table.rows().size()));
                        })
                        .onFailure(context.outcomes()::failed)
                        .quiet());
    }
}
