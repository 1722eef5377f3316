package org.aisconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aisconsole.ui.shell.PaletteViewModel.Entry;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final PaletteViewModel palette = new PaletteViewModel(List.of(
            new Entry("1", "Open Dashboard", ""),
            new Entry("2", "Switch between light and dark", ""),
            new Entry("3", "Larger type", "")));

    private List<String> find(String letters) {
        palette.queryProperty().set(letters);
        return palette.found().stream().map(Entry::id).toList();
    }

    @Test
    void withoutLettersEverythingIsThere() {
        assertThat(find("")).hasSize(3);
    }

    @Test
    void lettersMustComeInOrder() {
        assertThat(find("dash")).containsExactly("1");
        assertThat(find("hsad")).isEmpty();
    }

    @Test
    void theBeginningOfWordsCountsMost() {
        assertThat(find("ld")).as("Light and Dark rather than a d somewhere").startsWith("2");
    }

    @Test
    void caseAndSpacesDoNotMatter() {
        assertThat(find("OPEN d")).containsExactly("1");
    }
}
