package org.aisconsole.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.aisconsole.base.breaker.BreakerStatus;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.Status;

/** A dot and a name for everything outside that the console depends on; the dot is how its circuit breaker stands. */
final class DependencyBar extends HBox {
    private final Texts texts;

    DependencyBar(Texts texts, ObservableValue<List<BreakerStatus>> dependencies) {
        this.texts = texts;
        getStyleClass().add("dependencies");
        dependencies.subscribe(now -> getChildren().setAll(now.stream().map(this::entry).toList()));
    }

    private Node entry(BreakerStatus status) {
        String name = texts.get("ui.dependency." + status.kind());
        Label entry = Labels.of(name, "dependency", "muted");
        entry.setMinWidth(USE_PREF_SIZE);
        entry.setGraphic(shown(status.state()).dot());
        String state = status.state().name().toLowerCase(Locale.ROOT);
        return Describe.as(entry, texts.get("ui.dependency." + state, name));
    }

    private static Status shown(BreakerStatus.State state) {
        return switch (state) {
            case CLOSED -> Status.GOOD;
            case PROBING -> Status.WARNING;
            case FAILING, OPEN -> Status.BAD;
        };
    }
}
