package org.aisconsole.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.secret.SecretPlace;
import org.aisconsole.base.secret.SecretPlaces;
import org.aisconsole.base.secret.Vault;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.settings.SecretsViewModel.Form;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.Status;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** Where secrets are kept: the three places with how each stands, and what can be done with the vault. */
final class SecretsCard extends StackPane {
    private final Texts texts;
    private final SecretsViewModel model;
    private final SettingField<SecretPlace> place;
    private final ToggleGroup group = new ToggleGroup();
    private final HBox vaultButtons = new HBox();
    private final Label keychainRemedy = Labels.wrapped("", "small", "place-hint");

    SecretsCard(Texts texts, SecretsViewModel model, SettingField<SecretPlace> place) {
        this.texts = texts;
        this.model = model;
        this.place = place;
        vaultButtons.getStyleClass().add("vault-buttons");
        vaultButtons.disableProperty().bind(model.busyProperty());
        vaultButtons.visibleProperty().bind(model.formProperty().isEqualTo(Form.NONE));
        vaultButtons.managedProperty().bind(vaultButtons.visibleProperty());
        Button again = new Button(texts.get("settings.secrets.again"), new FontIcon(MaterialDesignR.REFRESH));
        again.getStyleClass().addAll("flat", "small");
        again.setOnAction(pressed -> model.probe());
        VBox rows = new VBox(
                place(SecretPlace.KEYCHAIN, this::showKeychain, keychainRemedy),
                place(SecretPlace.VAULT, this::showVault, vaultButtons, new VaultForm(texts, model)),
                place(SecretPlace.ASK, this::showAsk));
        rows.getChildren().getLast().getStyleClass().add("last");
        place.variable().ifPresent(variable ->
                rows.getChildren().addFirst(Labels.wrapped(texts.get("settings.variable", variable), "setting-note", "small")));
        Card card = new Card(texts.get("settings.card.secrets"), "", rows);
        place.valueProperty().subscribe(chosen -> card.subtitle()
                .setText(texts.get(chosen == SecretPlace.UNDECIDED ? "settings.secrets.undecided" : "settings.secrets.kept")));
        getChildren().add(card.withTools(again));
        model.probe();
    }

    private Node place(SecretPlace which, Consumer<Shown> show, Node... below) {
        String key = "settings.place." + which.name().toLowerCase(Locale.ROOT);
        RadioButton radio = new RadioButton(texts.get(key));
        radio.setToggleGroup(group);
        radio.setDisable(place.variable().isPresent());
        radio.setOnAction(pressed -> model.choose(place, which));
        place.valueProperty().subscribe(chosen -> radio.setSelected(chosen == which));
        Circle dot = Status.UNKNOWN.dot();
        radio.setMinWidth(USE_PREF_SIZE); // where it gets narrow, the state wraps
        Label state = Labels.wrapped("", "muted", "small", "place-state");
        state.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(state, Priority.ALWAYS);
        state.setGraphic(dot);
        model.placesProperty().subscribe(places -> show.accept(new Shown(places, dot, state)));
        HBox head = new HBox(radio, state);
        head.getStyleClass().add("place-head");
        VBox body = new VBox(head, Labels.wrapped(texts.get(key + ".hint"), "muted", "small", "place-hint"));
        body.getChildren().addAll(List.of(below));
        body.getStyleClass().add("place");
        return body;
    }

    /** A place's state as it is drawn. */
    private record Shown(@Nullable SecretPlaces places, Circle dot, Label state) {
        void set(Status status, String words) {
            status.show(dot);
            state.setText(words);
        }
    }

    private void showKeychain(Shown shown) {
        if (shown.places() == null) {
            shown.set(Status.UNKNOWN, texts.get("settings.secrets.asking"));
            return;
        }
        Optional<FailureText> problem = shown.places().keychainProblem().map(failure -> FailureText.of(failure, texts));
        keychainRemedy.setText(problem.map(text -> text.why() + " " + text.remedy()).orElse(""));
        keychainRemedy.setVisible(problem.isPresent());
        keychainRemedy.setManaged(problem.isPresent());
        problem.ifPresentOrElse(
                text -> shown.set(Status.WARNING, text.what()),
                () -> shown.set(Status.GOOD, texts.get("settings.keychain.answers")));
    }

    private void showVault(Shown shown) {
        if (shown.places() == null) {
            shown.set(Status.UNKNOWN, texts.get("settings.secrets.asking"));
            return;
        }
        Vault.State state = shown.places().vault();
        shown.set(
                switch (state) {
                    case ABSENT -> Status.UNKNOWN;
                    case LOCKED -> Status.WARNING;
                    case UNLOCKED -> Status.GOOD;
                },
                texts.get("settings.vault.state." + state.name().toLowerCase(Locale.ROOT)));
        vaultButtons.getChildren().setAll(switch (state) {
            case ABSENT -> List.of(button("create", () -> model.formProperty().set(Form.CREATE)));
            case LOCKED -> List.of(button("unlock", () -> model.formProperty().set(Form.UNLOCK)), change());
            case UNLOCKED -> List.of(button("lock", model::lock), change());
        });
    }

    private void showAsk(Shown shown) {
        shown.set(Status.GOOD, texts.get("settings.secrets.always"));
    }

    private Button change() {
        return button("change", () -> model.formProperty().set(Form.CHANGE));
    }

    private Button button(String key, Runnable run) {
        Button button = new Button(texts.get("settings.vault.button." + key));
        button.getStyleClass().add("small");
        button.setOnAction(pressed -> run.run());
        return button;
    }
}
