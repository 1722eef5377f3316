package org.aisconsole.ui.connection;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aisconsole.engine.connection.RedisPlace.Kind;
import org.aisconsole.engine.connection.RedisPlace;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.tls.Tls;
import org.jspecify.annotations.Nullable;

/** Where a Redis is, while it is being edited. */
final class RedisDraft {
    final BooleanProperty used = new SimpleBooleanProperty();
    final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.STANDALONE);
    final StringProperty addresses = new SimpleStringProperty("");
    final StringProperty primary = new SimpleStringProperty("");
    final StringProperty user = new SimpleStringProperty("");
    final StringProperty password = new SimpleStringProperty("");
    final StringProperty database = new SimpleStringProperty("");
    final TlsDraft tls = new TlsDraft();

    void read(@Nullable RedisPlace place) {
        used.set(place != null);
        password.set("");
        kind.set(place == null ? Kind.STANDALONE : place.kind());
        addresses.set(place == null ? "localhost:" + RedisPlace.PORT : PostgresDraft.words(place.endpoints()));
        primary.set(place == null ? "" : place.primary());
        user.set(place == null ? "default" : place.user());
        database.set(place == null ? "0" : Integer.toString(place.database()));
        tls.read(place == null ? Tls.OFF : place.tls());
    }

    int port() {
        return kind.get() == Kind.SENTINEL ? RedisPlace.SENTINEL_PORT : RedisPlace.PORT;
    }

    List<Endpoint> endpoints() {
        return PostgresDraft.endpoints(addresses.get(), port());
    }

    RedisPlace place() {
        return new RedisPlace(
                kind.get(),
                endpoints(),
                kind.get() == Kind.SENTINEL ? primary.get().strip() : "",
                user.get().strip(),
                kind.get() == Kind.CLUSTER ? 0 : Integer.parseInt(database.get().strip()),
                tls.tls());
    }
}
