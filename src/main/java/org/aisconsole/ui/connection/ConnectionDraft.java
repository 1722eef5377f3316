package org.aisconsole.ui.connection;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.text.Message;
import org.aisconsole.base.validation.FreeText;
import org.aisconsole.base.validation.SqlName;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.connection.RedisPlace.Kind;
import org.aisconsole.target.Environment;

/** A connection while it is being edited: everything is text, and what is wrong is told field by field. */
final class ConnectionDraft {
    private static final int LONGEST = 100;
    private static final int LONGEST_NUMBER = 4;

    private String id = ConnectionProfile.newId();
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty folder = new SimpleStringProperty("");
    final ObjectProperty<Environment> environment = new SimpleObjectProperty<>(Environment.DEV);
    final PostgresDraft postgres = new PostgresDraft();
    final RedisDraft redis = new RedisDraft();
    final BooleanProperty keep = new SimpleBooleanProperty(true);

    /** Begins a connection that is not saved yet. */
    void begin() {
        id = ConnectionProfile.newId();
        name.set("");
        folder.set("");
        environment.set(Environment.DEV);
        postgres.read(null);
        redis.read(null);
        postgres.used.set(true);
    }

    /** Begins to edit a saved one. */
    void read(ConnectionProfile profile) {
        id = profile.id();
        name.set(profile.name());
        folder.set(profile.folder());
        environment.set(profile.environment());
        postgres.read(profile.postgres());
        redis.read(profile.redis());
    }

    /** All that can be edited, so that somebody can follow it. */
    List<ObservableValue<?>> fields() {
        return List.of(
                name, folder, environment, postgres.used, postgres.address, postgres.database, postgres.user,
                postgres.replicas, postgres.tls.mode, postgres.tls.authority, postgres.tls.certificate, postgres.tls.key,
                redis.used, redis.kind, redis.addresses, redis.primary, redis.user, redis.database, redis.tls.mode,
                redis.tls.authority, redis.tls.certificate, redis.tls.key);
    }

    /** What is wrong, by field; empty if it can be saved. */
    Map<Field, Message> problems() {
        Map<Field, Message> problems = new EnumMap<>(Field.class);
        require(problems, Field.NAME, FreeText.some(name.get(), LONGEST).isValid());
        require(problems, Field.FOLDER, FreeText.line(folder.get(), LONGEST).isValid());
        require(problems, Field.SERVERS, postgres.used.get() || redis.used.get());
        if (postgres.used.get()) {
            require(problems, Field.ADDRESS, isAddress(postgres.address.get(), 1, 1));
            require(problems, Field.DATABASE, isName(postgres.database.get()));
            require(problems, Field.USER, isName(postgres.user.get()));
            require(problems, Field.REPLICAS, isAddress(postgres.replicas.get(), 0, 16));
        }
        if (redis.used.get()) {
            int most = redis.kind.get() == Kind.STANDALONE ? 1 : 64;
            require(problems, Field.REDIS_ADDRESSES, isAddress(redis.addresses.get(), 1, most));
            require(problems, Field.REDIS_PRIMARY, redis.kind.get() != Kind.SENTINEL || !redis.primary.get().isBlank());
            require(problems, Field.REDIS_DATABASE, isNumber(redis.database.get()));
        }
        return problems;
    }

    private static void require(Map<Field, Message> problems, Field field, boolean holds) {
        if (!holds) {
            problems.put(field, Message.of("connections.problem." + field.key()));
        }
    }

    private static boolean isName(String text) {
        return SqlName.of(text.strip()).isValid();
    }

    private static boolean isNumber(String text) {
        String digits = text.strip();
        return !digits.isEmpty() && digits.length() <= LONGEST_NUMBER && digits.chars().allMatch(Character::isDigit);
    }

    private static boolean isAddress(String words, int least, int most) {
        try {
            int count = PostgresDraft.endpoints(words, 1).size();
            return count >= least && count <= most;
        } catch (FailureException unfit) {
            return false;
        }
    }

    /** The connection as it would be saved; only if nothing is wrong with it. */
    ConnectionProfile profile() {
        return new ConnectionProfile(
                id,
                name.get(),
                folder.get(),
                environment.get(),
                postgres.used.get() ? postgres.place() : null,
                redis.used.get() ? redis.place() : null);
    }

    /** A field that can be wrong. */
    enum Field {
        NAME,
        FOLDER,
        SERVERS,
        ADDRESS,
        DATABASE,
        USER,
        REPLICAS,
        REDIS_ADDRESSES,
        REDIS_PRIMARY,
        REDIS_DATABASE;

        /** End of its text keys. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
