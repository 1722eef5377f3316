package org.aisconsole.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The command palette: every action whose title has the typed letters in order, best match first. A match that begins a
 * word counts more than one within it, and a run of letters more than scattered ones.
 */
final class PaletteViewModel {
    private static final int WORD_START = 8;
    private static final int RUN = 4;

    private final List<Entry> all;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Entry> found = FXCollections.observableArrayList();

    PaletteViewModel(List<Entry> all) {
        this.all = List.copyOf(all);
        query.addListener((property, before, now) -> search());
        search();
    }

    /** What the user has typed. */
    StringProperty queryProperty() {
        return query;
    }

    /** What fits, best first. */
    ObservableList<Entry> found() {
        return FXCollections.unmodifiableObservableList(found);
    }

    private void search() {
        String letters = query.get().strip().toLowerCase(Locale.ROOT);
        found.setAll(all.stream()
                .map(entry -> new Scored(entry, score(entry.title(), letters)))
                .filter(scored -> scored.score.isPresent())
                .sorted(Comparator.comparingInt((Scored scored) -> -scored.score.getAsInt()))
                .map(Scored::entry)
                .toList());
    }

    /** How well a title fits, of equal ones the shorter better; 0 for any title if nothing was typed; empty if a letter is missing. */
    static OptionalInt score(String title, String letters) {
        String text = title.toLowerCase(Locale.ROOT);
        int score = 0;
        int from = 0;
        int last = -2;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (Character.isWhitespace(letter)) {
                continue;
            }
            int at = text.indexOf(letter, from);
            if (at < 0) {
                return OptionalInt.empty();
            }
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            score += 1 + (begins ? WORD_START : 0) + (at == last + 1 ? RUN : 0);
            last = at;
            from = at + 1;
        }
        return OptionalInt.of(score == 0 ? 0 : score * 100 - text.length());
    }

    /**
     * An action as the palette lists it.
     *
     * @param id the action's id
     * @param title its name
     * @param keys its shortcut in words; may be empty
     */
    record Entry(String id, String title, String keys) {}

    private record Scored(Entry entry, OptionalInt score) {}
}
