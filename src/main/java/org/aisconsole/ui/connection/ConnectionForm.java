package org.aisconsole.ui.connection;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.connection.RedisPlace;
import org.aisconsole.target.Environment;
import org.aisconsole.target.tls.Tls;
import org.aisconsole.ui.connection.ConnectionDraft.Field;
import org.aisconsole.ui.widget.Choice;
import org.aisconsole.ui.widget.Labels;

/** All that can be said of a connection: its name, how careful to be, its Postgres, its Redis. */
final class ConnectionForm extends VBox {
    private final ConnectionDraft draft;
    private final Texts texts;
    private final FormFields fields;

    ConnectionForm(ConnectionsViewModel model, Texts texts) {
        this.draft = model.draft();
        this.texts = texts;
        this.fields = new FormFields(model, texts);
        getStyleClass().add("connection-form");
        getChildren().addAll(general(), server("connections.server.postgres", draft.postgres.used, postgres()), server("connections.server.redis", draft.redis.used, redis()));
        Label nothing = Labels.wrapped("", "problem", "small");
        nothing.textProperty().bind(fields.problem(Field.SERVERS));
        nothing.managedProperty().bind(nothing.textProperty().isNotEmpty());
        getChildren().addAll(nothing, keep(model));
    }

    private Node general() {
        Choice<Environment> environment = new Choice<>(
                List.of(Environment.values()), this::word, draft.environment);
        environment.setAccessibleText(texts.get("connections.environment"));
        VBox field = new VBox(
                Labels.of(texts.get("connections.environment"), "field-name"),
                environment,
                hint());
        field.getStyleClass().add("field");
        VBox general = new VBox(
                FormFields.row(
                        fields.line("connections.name", draft.name, Field.NAME), fields.line("connections.folder", draft.folder, Field.FOLDER)),
                field);
        general.getStyleClass().add("connection-general");
        return general;
    }

    private String word(Environment environment) {
        return texts.get("ui.environment." + environment.name().toLowerCase(Locale.ROOT));
    }

    /** What the chosen environment means for the user. */
    private Node hint() {
        Label hint = Labels.wrapped("", "muted", "small");
        hint.textProperty()
                .bind(draft.environment.map(chosen ->
                        texts.get("connections.environment." + chosen.name().toLowerCase(Locale.ROOT))));
        return hint;
    }

    private Node server(String key, BooleanProperty used, Node content) {
        CheckBox box = new CheckBox(texts.get(key));
        box.getStyleClass().add("server-box");
        box.selectedProperty().bindBidirectional(used);
        content.visibleProperty().bind(used);
        content.managedProperty().bind(used);
        VBox server = new VBox(box, content);
        server.getStyleClass().add("server");
        return server;
    }

    private Node postgres() {
        PostgresDraft postgres = draft.postgres;
        VBox content = new VBox(
                FormFields.row(
                        fields.line("connections.address", postgres.address, Field.ADDRESS),
                        fields.line("connections.database", postgres.database, Field.DATABASE)),
                FormFields.row(
                        fields.line("connections.user", postgres.user, Field.USER),
                        fields.password("connections.password", postgres.password)),
                fields.line("connections.replicas", postgres.replicas, Field.REPLICAS),
                tls(postgres.tls, List.of(Tls.Mode.values())));
        content.getStyleClass().add("server-fields");
        return content;
    }

    private Node redis() {
        RedisDraft redis = draft.redis;
        Choice<RedisPlace.Kind> kind = new Choice<>(
                List.of(RedisPlace.Kind.values()),
                value -> texts.get("connections.redis." + value.name().toLowerCase(Locale.ROOT)),
                redis.kind);
        Node primary = fields.line("connections.redis.primary", redis.primary, Field.REDIS_PRIMARY);
        primary.visibleProperty().bind(redis.kind.isEqualTo(RedisPlace.Kind.SENTINEL));
        primary.managedProperty().bind(primary.visibleProperty());
        VBox content = new VBox(
                kind,
                FormFields.row(
                        fields.line("connections.redis.addresses", redis.addresses, Field.REDIS_ADDRESSES),
                        primary,
                        fields.line("connections.redis.database", redis.database, Field.REDIS_DATABASE)),
                FormFields.row(
                        fields.line("connections.redis.user", redis.user, null), fields.password("connections.redis.password", redis.password)),
                tls(
                        redis.tls,
                        List.of(Tls.Mode.OFF, Tls.Mode.REQUIRE, Tls.Mode.VERIFY_CA, Tls.Mode.VERIFY_FULL)));
        content.getStyleClass().add("server-fields");
        return content;
    }

    private Node tls(TlsDraft tls, List<Tls.Mode> modes) {
        Choice<Tls.Mode> mode = new Choice<>(modes, Tls.Mode::word, tls.mode);
        Label hint = Labels.wrapped("", "muted", "small");
        hint.textProperty()
                .bind(tls.mode.map(
                        chosen -> texts.get("connections.tls." + chosen.name().toLowerCase(Locale.ROOT))));
        HBox files = FormFields.row(
                fields.line("connections.tls.authority", tls.authority, null),
                fields.line("connections.tls.certificate", tls.certificate, null),
                fields.line("connections.tls.key", tls.key, null));
        files.visibleProperty().bind(tls.mode.isNotEqualTo(Tls.Mode.OFF));
        files.managedProperty().bind(files.visibleProperty());
        VBox field = new VBox(Labels.of(texts.get("connections.tls"), "field-name"), mode, hint, files);
        field.getStyleClass().add("field");
        return field;
    }

    private Node keep(ConnectionsViewModel model) {
        CheckBox keep = new CheckBox(texts.get("connections.keep"));
        keep.selectedProperty().bindBidirectional(draft.keep);
        keep.setDisable(!model.mayKeep());
        VBox box = new VBox(keep);
        if (!model.mayKeep()) {
            box.getChildren().add(Labels.wrapped(texts.get("connections.keep.hint"), "muted", "small"));
        }
        return box;
    }
}
