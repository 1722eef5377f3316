package org.aisconsole.ui.about;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.settings.Version;
import org.aisconsole.base.text.Texts;

/** What the about screen shows, and the search in its list of libraries. */
public final class AboutViewModel {
    private static final String LIBRARIES = "/META-INF/THIRD-PARTY.txt";
    /** The file is wrapped for people who read it in an editor; here the window wraps. */
    private static final Pattern LINE_END_WITHIN_A_PARAGRAPH = Pattern.compile("(?<=\\S.{90,200})\\n(?=\\S)");

    private static final String NOTICE = "/META-INF/NOTICE";

    private final Texts texts;
    private final ObservableValue<String> servers;
    private final Optional<List<Library>> libraries;
    private final String notice;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Library> found = FXCollections.observableArrayList();
    private final ObservableList<Library> shown = FXCollections.unmodifiableObservableList(found);

    /**
     * The facts of this process, with the lists that are shipped in its jar.
     *
     * @param servers products and versions of the servers; empty until known
     */
    public AboutViewModel(Texts texts, ObservableValue<String> servers) {
        this(texts, servers, resource(LIBRARIES), resource(NOTICE).orElse(""));
    }

    AboutViewModel(Texts texts, ObservableValue<String> servers, Optional<String> list, String notice) {
        this.texts = texts;
        this.servers = servers;
        this.libraries = list.map(Library::parse);
        this.notice = LINE_END_WITHIN_A_PARAGRAPH.matcher(notice.strip()).replaceAll(" ");
        query.addListener((property, before, now) -> search());
        search();
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = AboutViewModel.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty(); // as good as not shipped, and said so
        }
    }

    private void search() {
        found.setAll(libraries.orElse(List.of()).stream()
                .filter(library -> library.fits(query.get()))
                .toList());
    }

    /**
     * A fact.
     *
     * @param name what it is about, in the user's language
     * @param value the fact
     */
    public record Fact(String name, String value) {}

    /** Versions of everything beneath, as they are now. */
    public List<Fact> facts() {
        return List.of(
                fact("version", Version.current()),
                fact("java", property("java.runtime.version") + ", " + property("java.vendor")),
                fact("javafx", property("javafx.runtime.version")),
                fact("system", property("os.name") + " " + property("os.version") + ", " + property("os.arch")),
                fact("servers", servers.getValue() == null || servers.getValue().isEmpty() ? "—" : servers.getValue()));
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get("about.fact." + key), value);
    }

    private static String property(String name) {
        return System.getProperty(name, "—");
    }

    /** The facts as text, a line each. */
    public String factsText() {
        return facts().stream().map(fact -> fact.name() + ": " + fact.value()).collect(Collectors.joining("\n"));
    }

    /** Whether the list of libraries is there; the build puts it into the jar, so it is not when started from classes. */
    public boolean hasLibraries() {
        return libraries.isPresent();
    }

    /** The libraries that fit the search, by name. */
    public ObservableList<Library> found() {
        return shown;
    }

    /** How many libraries there are. */
    public int count() {
        return libraries.map(List::size).orElse(0);
    }

    /** What is searched for. */
    public StringProperty queryProperty() {
        return query;
    }

    /** The libraries that fit the search as text, a line each with tabs between. */
    public String foundText() {
        return found.stream()
                .map(library -> String.join(
                        "\t", library.name(), library.version(), library.licences(), library.coordinates()))
                .collect(Collectors.joining("\n"));
    }

    /** Notices that licences ask for. */
    public String notice() {
        return notice;
    }
}
