package org.aisconsole.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import org.aisconsole.base.text.Texts;
import org.junit.jupiter.api.Test;

/** No toolkit is started here. */
class AboutViewModelTest {
    private static final String LIST = """

            Lists of 3 third-party dependencies.
                 (EPL-2.0) (LGPL-2.1-only) Logback Classic Module (ch.qos.logback:logback-classic:1.6.6 - http://logback.qos.ch/x)
                 (Apache-2.0) Caching (the fast one) (org.example:caching:3.3.0 - no url defined)
                 (GPL-2.0 with Classpath Exception) openjfx (org.openjfx:javafx-base:26.0.2 - https://openjfx.io)
            """;

    private final SimpleStringProperty servers = new SimpleStringProperty("");

    private AboutViewModel model(Optional<String> list, String notice) {
        return new AboutViewModel(new Texts(Locale.ENGLISH), servers, list, notice);
    }

    @Test
    void theListOfTheBuildIsRead() {
        AboutViewModel model = model(Optional.of(LIST), "");
        assertThat(model.hasLibraries()).isTrue();
        assertThat(model.found())
                .containsExactly(
                        new Library("Caching (the fast one)", "3.3.0", "Apache-2.0", "org.example:caching"),
                        new Library(
                                "Logback Classic Module", "1.6.6", "EPL-2.0 / LGPL-2.1-only", "ch.qos.logback:logback-classic"),
                        new Library("openjfx", "26.0.2", "GPL-2.0 with Classpath Exception", "org.openjfx:javafx-base"));
    }

    @Test
    void aSearchFindsNamesLicencesAndCoordinates() {
        AboutViewModel model = model(Optional.of(LIST), "");
        for (String typed : List.of("LOGBACK", " lgpl ", "ch.qos")) {
            model.queryProperty().set(typed);
            assertThat(model.found()).as(typed).extracting(Library::version).containsExactly("1.6.6");
        }
        assertThat(model.foundText()).isEqualTo(
                "Logback Classic Module\t1.6.6\tEPL-2.0 / LGPL-2.1-only\tch.qos.logback:logback-classic");
        model.queryProperty().set("nothing of the kind");
        assertThat(model.found()).isEmpty();
        assertThat(model.count()).isEqualTo(3);
    }

    @Test
    void aMissingListIsToldApartFromAnEmptyOne() {
        assertThat(model(Optional.empty(), "").hasLibraries()).isFalse();
        assertThat(model(Optional.of(""), "").hasLibraries()).isTrue();
    }

    @Test
    void theFactsAreOfThisProcess() {
        AboutViewModel model = model(Optional.empty(), "");
        assertThat(model.factsText()).contains("Java: " + Runtime.version(), "Servers: \u2014");
        servers.set("Postgres 18.6");
        assertThat(model.factsText()).contains("Servers: Postgres 18.6");
    }

    @Test
    void theNoticeIsWrappedByTheWindow() {
        String line = "x".repeat(100);
        assertThat(model(Optional.empty(), line + "\n" + line + "\n\nCopyright A\nCopyright B\n").notice())
                .isEqualTo(line + " " + line + "\n\nCopyright A\nCopyright B");
    }
}
