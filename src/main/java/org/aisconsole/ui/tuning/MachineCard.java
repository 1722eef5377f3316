package org.aisconsole.ui.tuning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.tuning.Advice;
import org.aisconsole.engine.database.tuning.Disk;
import org.aisconsole.engine.database.tuning.Machine;
import org.aisconsole.engine.database.tuning.Workload;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.Choice;
import org.aisconsole.ui.widget.Field;
import org.aisconsole.ui.widget.ProblemLabel;
import org.jspecify.annotations.Nullable;

/** The machine that the proposals rest on: where its figures come from, and a way to correct them. */
final class MachineCard extends VBox {
    private final Texts texts;
    private final TuningViewModel model;
    private final Card card;
    private final Button measure;

    MachineCard(Texts texts, TuningViewModel model) {
        this.texts = texts;
        this.model = model;
        this.measure = button("tuning.measure", "measure-machine", model::measureMachine);
        MachineDraft draft = model.machine();
        FlowPane fields = new FlowPane(
                number("tuning.memory", "machine-memory", draft.memory),
                number("tuning.cores", "machine-cores", draft.cores),
                chosen("tuning.disk", new Choice<>(List.of(Disk.values()), this::word, draft.disk)),
                chosen("tuning.workload", new Choice<>(List.of(Workload.values()), this::word, draft.workload)));
        fields.getStyleClass().addAll("rule-fields", "machine-fields");
        ProblemLabel wrong = new ProblemLabel(
                draft.wrong.map(is -> is ? Boolean.TRUE : null), is -> texts.get("tuning.wrong"));
        VBox content = new VBox(fields, wrong);
        content.getStyleClass().add("finding-lines");
        this.card = new Card(texts.get("tuning.machine"), texts.get("tuning.reading"), content)
                .withTools(measure, button("tuning.remember", "use-machine", model::useMachine));
        getChildren().add(card);
        model.advice().valueProperty().subscribe(this::tell);
    }

    private String word(Disk disk) {
        return texts.get("tuning.disk." + disk.name().toLowerCase(Locale.ROOT));
    }

    private String word(Workload workload) {
        return texts.get("tuning.workload." + workload.name().toLowerCase(Locale.ROOT));
    }

    private void tell(@Nullable Advice read) {
        if (read != null) {
            Optional<Machine.Origin> origin = read.machine().map(Machine::origin);
            String word = origin.map(from -> from.name().toLowerCase(Locale.ROOT)).orElse("unknown");
            card.subtitle().setText(texts.get("tuning.machine." + word));
            measure.setDisable(!origin.equals(Optional.of(Machine.Origin.ENTERED)));
        }
    }

    private Node number(String key, String id, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("number-field");
        field.textProperty().bindBidirectional(text);
        field.setOnAction(entered -> model.useMachine());
        return new Field(texts.get(key), field, new SimpleStringProperty(""));
    }

    private Node chosen(String key, Choice<?> choice) {
        return new Field(texts.get(key), choice, new SimpleStringProperty(""));
    }

    private Button button(String key, String id, Runnable act) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> act.run());
        return button;
    }
}
