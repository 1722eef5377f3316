package org.aisconsole.ui.connection;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aisconsole.engine.connection.PostgresPlace;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.tls.Tls;
import org.jspecify.annotations.Nullable;

/** Where a Postgres is, while it is being edited. */
final class PostgresDraft {
    final BooleanProperty used = new SimpleBooleanProperty();
    final StringProperty address = new SimpleStringProperty("");
    final StringProperty database = new SimpleStringProperty("");
    final StringProperty user = new SimpleStringProperty("");
    final StringProperty password = new SimpleStringProperty("");
    final StringProperty replicas = new SimpleStringProperty("");
    final TlsDraft tls = new TlsDraft();

    void read(@Nullable PostgresPlace place) {
        used.set(place != null);
        password.set("");
        address.set(place == null ? "localhost:" + PostgresPlace.PORT : place.endpoint().toString());
        database.set(place == null ? "postgres" : place.database());
        user.set(place == null ? "postgres" : place.user());
        replicas.set(place == null ? "" : words(place.replicas()));
        tls.read(place == null ? Tls.PREFER : place.tls());
    }

    static String words(List<Endpoint> endpoints) {
        return endpoints.stream().map(Endpoint::toString).collect(Collectors.joining(", "));
    }

    static List<Endpoint> endpoints(String words, int port) {
        return Arrays.stream(words.split(",", -1))
                .filter(word -> !word.isBlank())
                .map(word -> Endpoint.parse(word, port))
                .toList();
    }

    PostgresPlace place() {
        return new PostgresPlace(
                Endpoint.parse(address.get(), PostgresPlace.PORT),
                database.get().strip(),
                user.get().strip(),
                tls.tls(),
                endpoints(replicas.get(), PostgresPlace.PORT));
    }
}
