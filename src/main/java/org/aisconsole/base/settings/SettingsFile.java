package org.aisconsole.base.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.file.AtomicFile;
import org.aisconsole.base.file.SetAside;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings on disk. Three layers, the later wins: defaults, the file, the environment ({@link EnvironmentLayer}).
 * A value from the environment holds for this run and is never written to the file.
 *
 * <p>A file that cannot be read is set aside under a name that is told, and the defaults hold: nothing is lost, and a
 * typing slip does not keep the console from starting.
 */
public final class SettingsFile {
    /** Version of the format; rises when an older console could misread the file. */
    public static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;
    private final EnvironmentLayer environment;
    private final List<Consumer<Settings>> watchers = new CopyOnWriteArrayList<>();
    private final @Nullable Failure problem;
    private Settings stored;
    private Settings effective;

    private SettingsFile(Path file, EnvironmentLayer environment, Settings stored, @Nullable Failure problem) {
        this.file = file;
        this.environment = environment;
        this.problem = problem;
        this.stored = stored;
        this.effective = overridden(stored);
    }

    /**
     * Reads the file, or starts from the defaults if there is none.
     *
     * @param file where the settings live; its folder need not exist
     * @param environment variables of this process
     * @throws FailureException {@code base.settings.environment} if a variable has a value that its setting cannot take
     */
    public static SettingsFile open(Path file, Map<String, String> environment, InstantSource clock) {
        EnvironmentLayer layer = new EnvironmentLayer(environment);
        try {
            return new SettingsFile(file, layer, read(file), null);
        } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
            return new SettingsFile(file, layer, Settings.DEFAULTS, setAside(file, clock, unreadable));
        }
    }

    private static Failure setAside(Path file, InstantSource clock, Exception unreadable) {
        String message = String.valueOf(unreadable.getMessage());
        String reason = message.lines().findFirst().orElse(message);
        return SetAside.move(file, clock)
                .map(kept -> FailureException.caused(
                        unreadable, "base.settings.broken", file.toString(), kept.toString(), reason))
                .orElseGet(() ->
                        FailureException.caused(unreadable, "base.settings.unreadable", file.toString(), reason))
                .failure();
    }

    private static Settings read(Path file) throws IOException {
        ObjectNode merged = JSON.valueToTree(Settings.DEFAULTS);
        try {
            if (JSON.readTree(Files.readString(file)) instanceof ObjectNode object) {
                Trees.merge(merged, object);
            } else {
                throw new IllegalArgumentException("not a JSON object");
            }
        } catch (NoSuchFileException absent) {
            return Settings.DEFAULTS;
        }
        Settings settings = JSON.treeToValue(merged, Settings.class);
        if (settings.version() > VERSION) {
            throw new IllegalArgumentException("written by a newer console (format " + settings.version() + ")");
        }
        return settings;
    }

    private Settings overridden(Settings base) {
        ObjectNode tree = JSON.valueToTree(base);
        environment.apply(tree);
        try {
            return JSON.treeToValue(tree, Settings.class);
        } catch (JacksonException unfit) {
            throw FailureException.caused(unfit, "base.settings.environment", unfit.getOriginalMessage());
        }
    }

    /** What holds now, the environment included. */
    public synchronized Settings current() {
        return effective;
    }

    /** Why the file could not be read when it was opened, if so. */
    public Optional<Failure> problem() {
        return Optional.ofNullable(problem);
    }

    /** Names beginning with {@code AIS_CONSOLE_} that name no setting: probably a typing slip. */
    public List<String> unknownVariables() {
        return environment.unknown(JSON.valueToTree(Settings.DEFAULTS));
    }

    /**
     * The environment variable that a setting has its value from; empty if it comes from the file or the defaults.
     *
     * @param path the names on the way to the setting, such as {@code demo, rate}
     */
    public Optional<String> variableOf(String... path) {
        return environment.variableOf(List.of(path));
    }

    /**
     * Changes the settings and writes the file, whole or not at all.
     *
     * @throws FailureException {@code base.settings.write} if the file cannot be written; the change holds for this run
     */
    public void change(UnaryOperator<Settings> change) {
        Settings now;
        synchronized (this) {
            stored = change.apply(stored);
            effective = overridden(stored);
            now = effective;
            write(stored);
        }
        watchers.forEach(watcher -> watcher.accept(now));
    }

    /** Calls the watcher with the settings that hold, after each change, on the changing thread. */
    public void watch(Consumer<Settings> watcher) {
        watchers.add(watcher);
    }

    private void write(Settings settings) {
        try {
            AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(settings));
        } catch (IOException failed) {
            throw FailureException.caused(failed, "base.settings.write", file.toString(), failed.toString());
        }
    }
}
