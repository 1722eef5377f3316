package org.aisconsole.engine.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.file.AtomicFile;
import org.aisconsole.base.file.SetAside;
import org.jspecify.annotations.Nullable;

/**
 * The saved connections, in one file that people can read and share: it holds no secret. A file that cannot be read is set
 * aside under a name that is told, and the book begins empty. Watchers hear of each change on the changing thread.
 */
public final class ConnectionBook {
    private final Path file;
    private final Map<String, ConnectionProfile> profiles = new LinkedHashMap<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final @Nullable Failure problem;

    private ConnectionBook(Path file, Collection<ConnectionProfile> saved, @Nullable Failure problem) {
        this.file = file;
        this.problem = problem;
        saved.forEach(profile -> profiles.put(profile.id(), profile));
    }

    /**
     * Reads the book, or begins an empty one if there is no file.
     *
     * @param file where it lives; its folder need not exist
     */
    public static ConnectionBook open(Path file, InstantSource clock) {
        try {
            return new ConnectionBook(file, ProfileJson.read(file), null);
        } catch (NoSuchFileException none) {
            return new ConnectionBook(file, List.of(), null);
        } catch (IOException | FailureException unreadable) {
            return new ConnectionBook(file, List.of(), setAside(file, clock, unreadable));
        }
    }

    private static Failure setAside(Path file, InstantSource clock, Exception unreadable) {
        String kept = SetAside.move(file, clock).map(Path::toString).orElse(file.toString());
        return FailureException.caused(unreadable, "connection.book.broken", file.toString(), kept, reason(unreadable))
                .failure();
    }

    private static String reason(Exception unreadable) {
        String message = String.valueOf(unreadable.getMessage());
        return message.lines().findFirst().orElse(message);
    }

    /** Why the file could not be read when it was opened, if so. */
    public Optional<Failure> problem() {
        return Optional.ofNullable(problem);
    }

    /** All of them, in the order in which they were saved first. */
    public synchronized List<ConnectionProfile> all() {
        return List.copyOf(profiles.values());
    }

    /** The connection of an id. */
    public synchronized Optional<ConnectionProfile> find(String id) {
        return Optional.ofNullable(profiles.get(id));
    }

    /**
     * The connection that a command names.
     *
     * @throws FailureException {@code connection.unknown} if none or several are called so
     */
    public synchronized ConnectionProfile named(String name) {
        List<ConnectionProfile> found =
                profiles.values().stream().filter(profile -> profile.name().equals(name)).toList();
        if (found.size() != 1) {
            throw FailureException.expected("connection.unknown", name, found.size());
        }
        return found.getFirst();
    }

    /**
     * Saves a connection, new or changed.
     *
     * @throws FailureException {@code connection.book.write} if the file cannot be written; nothing is changed then
     */
    public void save(ConnectionProfile profile) {
        change(changed -> changed.put(profile.id(), profile));
    }

    /** Forgets a connection; its secrets are the caller's to remove. */
    public void remove(String id) {
        change(changed -> changed.remove(id));
    }

    /** Saves a copy of a connection under a free name, and returns it. */
    public ConnectionProfile duplicate(ConnectionProfile profile) {
        ConnectionProfile copy = profile.copy(freeName(profile.name()));
        save(copy);
        return copy;
    }

    private synchronized String freeName(String name) {
        Set<String> taken = new HashSet<>();
        profiles.values().forEach(profile -> taken.add(profile.name()));
        for (int number = 2; ; number++) {
            String candidate = name.substring(0, Math.min(name.length(), 90)) + " " + number;
            if (!taken.contains(candidate)) {
                return candidate;
            }
        }
    }

    /**
     * Takes the connections of a file over. One that is here already, by its id, is replaced.
     *
     * @return how many
     * @throws FailureException {@code connection.import} if the file is none of ours
     */
    public int importFrom(Path source) {
        List<ConnectionProfile> found;
        try {
            found = ProfileJson.read(source);
        } catch (IOException | FailureException unreadable) {
            throw FailureException.caused(unreadable, "connection.import", source.toString(), reason(unreadable));
        }
        change(changed -> found.forEach(profile -> changed.put(profile.id(), profile)));
        return found.size();
    }

    /** Writes connections to a file that another console can import. */
    public void exportTo(Path target, Collection<ConnectionProfile> chosen) {
        write(target, new ArrayList<>(chosen));
    }

    private void change(Consumer<Map<String, ConnectionProfile>> change) {
        synchronized (this) {
            Map<String, ConnectionProfile> changed = new LinkedHashMap<>(profiles);
            change.accept(changed);
            write(file, List.copyOf(changed.values()));
            profiles.clear();
            profiles.putAll(changed);
        }
        watchers.forEach(Runnable::run);
    }

    private static void write(Path target, List<ConnectionProfile> profiles) {
        try {
            AtomicFile.write(target, ProfileJson.bytes(profiles));
        } catch (IOException failed) {
            throw FailureException.caused(failed, "connection.book.write", target.toString(), failed.toString());
        }
    }

    /** Whether a file exists at all: before the first connection there is none. */
    public boolean exists() {
        return Files.exists(file);
    }

    /** Calls the watcher after each change. */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }
}
