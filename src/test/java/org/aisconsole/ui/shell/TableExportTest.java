package org.aisconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.ConsoleEvent.Exported;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.export.Table;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.testing.SameThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.framework.junit5.ApplicationTest;

/** Each way out of a table tells how many rows took it. */
@Timeout(60)
class TableExportTest extends ApplicationTest {
    private static final Table TABLE = new Table(List.of("name"), List.of(List.of("ann"), List.of("bob")));

    private final Port<ConsoleEvent> notices = new Port<>();
    private final List<ConsoleEvent> told = new CopyOnWriteArrayList<>();

    @Override
    public void start(Stage stage) {
        notices.subscribe("test", 10, told::add);
    }

    private MenuButton button(Path settings, Path saved) {
        UiContext context = SameThread.context(
                SettingsFile.open(settings.resolve("settings.json"), Map.of(), InstantSource.system()),
                InstantSource.system(),
                notices);
        return new TableExport(context, new Saving(saved)).button("people", "People", () -> TABLE);
    }

    private record Saving(Path folder) implements Dialogs {
        @Override
        public Optional<Path> saveFile(String title, String name) {
            return Optional.of(folder.resolve(name));
        }

        @Override
        public Optional<Path> openFile(String title) {
            return Optional.empty();
        }
    }

    @Test
    void everyFormatTellsItsRows() throws Exception {
        Path folder = Files.createTempDirectory("table");
        interact(() -> button(folder, folder).getItems().stream()
                .filter(item -> item.getOnAction() != null)
                .forEach(item -> item.fire()));
        notices.close(); // hands over what waits
        assertThat(told).extracting(ConsoleEvent::exported).containsExactly(
                new Exported("people.csv", 2),
                new Exported("people.json", 2),
                new Exported("people.pdf", 2),
                new Exported("people, copied", 2));
        assertThat(folder.resolve("people.csv")).content().contains("ann", "bob");
    }

    @Test
    void whatCouldNotBeWrittenLeftNothing() throws Exception {
        Path folder = Files.createTempDirectory("table");
        interact(() -> button(folder, folder.resolve("gone")).getItems().getFirst().fire());
        notices.close();
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.failure()).isNotNull();
            assertThat(event.exported()).isNull();
        });
    }
}
