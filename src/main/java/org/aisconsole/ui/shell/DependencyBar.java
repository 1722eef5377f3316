package org.aisconsole.ui.shell;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.aisconsole.base.breaker.BreakerStatus;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.Status;

/** A dot and a name for every kind of thing outside that the console depends on; the dot is how its circuit breakers stand. */
final class DependencyBar extends HBox {
    private final Texts texts;

    DependencyBar(Texts texts, ObservableValue<List<BreakerStatus>> dependencies) {
        this.texts = texts;
        getStyleClass().add("dependencies");
        dependencies.subscribe(now -> getChildren().setAll(kinds(now).values().stream().map(this::entry).toList()));
    }

    /** All of a kind together, in the order of their kinds. */
    private static Map<String, List<BreakerStatus>> kinds(List<BreakerStatus> all) {
        return all.stream()
                .collect(Collectors.groupingBy(BreakerStatus::kind, LinkedHashMap::new, Collectors.toList()));
    }

    /** The dot is that of the one that stands worst. */
    private Node entry(List<BreakerStatus> ofAKind) {
        BreakerStatus worst = Collections.max(ofAKind, Comparator.comparing((BreakerStatus status) -> shown(status.state())));
        String name = texts.get("ui.dependency." + worst.kind());
        Label entry = Labels.of(name, "dependency", "muted");
        entry.setMinWidth(USE_PREF_SIZE);
        entry.setGraphic(shown(worst.state()).dot());
        String state = worst.state().name().toLowerCase(Locale.ROOT);
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
