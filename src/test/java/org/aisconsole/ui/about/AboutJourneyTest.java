package org.aisconsole.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.aisconsole.base.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What a user does on the about screen. */
@Timeout(60)
class AboutJourneyTest extends ApplicationTest {
    private static final String LIST = """
                 (EPL-2.0) Logback Classic Module (ch.qos.logback:logback-classic:1.6.6 - http://logback.qos.ch/x)
                 (Apache-2.0) Caching (org.example:caching:3.3.0 - no url defined)
            """;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final SimpleStringProperty servers = new SimpleStringProperty("");

    @SuppressWarnings("NullAway.Init") // TestFX calls start before each test
    private Scene scene;

    @Override
    public void start(Stage stage) {
        scene = new Scene(view(Optional.of("\n" + LIST)), 1000, 900);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private AboutView view(Optional<String> list) {
        return new AboutView(texts, new AboutViewModel(texts, servers, list, "Copyright somebody"), servers);
    }

    @Test
    void aSearchNarrowsTheTable() {
        clickOn(".search-field").write("epl");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup(".library-table").<TableView<Library>>query().getItems())
                .extracting(Library::name)
                .containsExactly("Logback Classic Module");
    }

    @Test
    void theFactsAreCopiedWithTheServersAsTheyAreNow() {
        interact(() -> servers.set("Postgres 18.6"));
        clickOn("Copy"); // the first of them
        String[] text = new String[1];
        interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        assertThat(text[0]).contains("Java: ", "Servers: Postgres 18.6");
    }

    @Test
    void aMissingListSaysWhatToDo() {
        interact(() -> scene.setRoot(view(Optional.empty())));
        assertThat(lookup("The build makes it: run ./mvnw package, then start target/ais-console.jar.").tryQuery()).isPresent();
    }
}
