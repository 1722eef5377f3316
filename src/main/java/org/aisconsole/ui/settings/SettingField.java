package org.aisconsole.ui.settings;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.base.settings.SettingsFile;
import org.jspecify.annotations.Nullable;

/**
 * One setting as a screen edits it. Setting its value writes the settings; what else changes them shows here too.
 *
 * @param <T> what the setting takes
 */
public final class SettingField<T> {
    private final SettingsKeeper keeper;
    private final Lens<T> lens;
    private final String name;
    private final Optional<String> variable;
    private final boolean atNextStart;
    private final T atStart;
    private final ObjectProperty<T> value;
    private final ReadOnlyObjectWrapper<@Nullable Failure> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper();

    private SettingField(SettingsKeeper keeper, Lens<T> lens, boolean atNextStart, String... path) {
        SettingsFile settings = keeper.settings();
        this.keeper = keeper;
        this.name = String.join(".", path);
        this.lens = lens;
        this.atNextStart = atNextStart;
        this.variable = settings.variableOf(path);
        this.atStart = lens.get().apply(settings.current());
        this.value = new SimpleObjectProperty<>(atStart);
        value.addListener((property, before, now) -> apply(now));
        settings.watch(changed -> keeper.context().ui().execute(() -> value.set(lens.get().apply(changed))));
    }

    /**
     * A setting that holds as soon as it is set.
     *
     * @param path the names on the way to it, such as {@code demo, rate}
     */
    static <T> SettingField<T> live(SettingsKeeper keeper, Lens<T> lens, String... path) {
        return new SettingField<>(keeper, lens, false, path);
    }

    /**
     * A setting that is read when the console starts.
     *
     * @param path the names on the way to it, such as {@code demo, rate}
     */
    static <T> SettingField<T> atNextStart(SettingsKeeper keeper, Lens<T> lens, String... path) {
        return new SettingField<>(keeper, lens, true, path);
    }

    private void apply(T wanted) {
        if (!wanted.equals(held())) {
            keeper.change(name, now -> lens.set().apply(now, wanted), () -> problem.set(null), unsaved -> {
                value.set(held()); // what could not be written down was not changed
                problem.set(unsaved);
            });
        }
        pending.set(atNextStart && !wanted.equals(atStart));
    }

    private T held() {
        return lens.get().apply(keeper.settings().current());
    }

    /** What is set; changing it changes the settings. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    /** Why the last change was not saved, if so. */
    public ReadOnlyObjectProperty<@Nullable Failure> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether what is set differs from what holds until the console is started again. */
    public ReadOnlyBooleanProperty pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /** The environment variable that sets it and that no screen can overrule. */
    public Optional<String> variable() {
        return variable;
    }

    /**
     * How to find a setting among all, and to put it in its place.
     *
     * @param get reads it
     * @param set makes settings with another value
     */
    record Lens<T>(Function<Settings, T> get, BiFunction<Settings, T, Settings> set) {}
}
