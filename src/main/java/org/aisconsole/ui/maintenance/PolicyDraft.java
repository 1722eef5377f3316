package org.aisconsole.ui.maintenance;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.aisconsole.engine.database.upkeep.Chore;
import org.aisconsole.engine.database.upkeep.MaintenancePolicy;
import org.aisconsole.engine.database.upkeep.Window;
import org.jspecify.annotations.Nullable;

/** The policy while it is edited: times and the pause are text. */
public final class PolicyDraft {
    private static final int LONGEST = 5;

    final BooleanProperty enabled = new SimpleBooleanProperty();
    final StringProperty opens = new SimpleStringProperty("");
    final StringProperty closes = new SimpleStringProperty("");
    final StringProperty delay = new SimpleStringProperty("");
    final Map<DayOfWeek, BooleanProperty> days = new EnumMap<>(DayOfWeek.class);
    final Map<Chore, BooleanProperty> chores = new EnumMap<>(Chore.class);
    private final ObjectProperty<@Nullable MaintenancePolicy> base = new SimpleObjectProperty<>();
    /** Held, because a binding that nobody holds is collected. */
    private final ObjectBinding<@Nullable MaintenancePolicy> edited;

    PolicyDraft() {
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, new SimpleBooleanProperty());
        }
        for (Chore chore : Chore.values()) {
            chores.put(chore, new SimpleBooleanProperty());
        }
        Observable[] all = Stream.of(
                        Stream.of(base, enabled, opens, closes, delay),
                        days.values().stream(),
                        chores.values().stream())
                .flatMap(stream -> stream)
                .toArray(Observable[]::new);
        this.edited = Bindings.createObjectBinding(this::find, all);
        edited.subscribe(now -> {}); // kept up to date
    }

    /** Begins to edit a policy, unless the user is at it. */
    void read(MaintenancePolicy policy) {
        if (base.get() != null && !isUnchanged()) {
            return;
        }
        base.set(null); // what is half read is no policy
        enabled.set(policy.enabled());
        opens.set(policy.window().opens().toString());
        closes.set(policy.window().closes().toString());
        delay.set(Integer.toString(policy.delayMs()));
        days.forEach((day, on) -> on.set(policy.window().days().contains(day)));
        chores.forEach((chore, on) -> on.set(policy.alone().contains(chore)));
        base.set(policy);
    }

    private @Nullable MaintenancePolicy find() {
        LocalTime from = time(opens.get());
        LocalTime until = time(closes.get());
        int pause = pause(delay.get());
        if (base.get() == null || from == null || until == null || pause < 0) {
            return null;
        }
        Set<DayOfWeek> on = EnumSet.noneOf(DayOfWeek.class);
        days.forEach((day, chosen) -> {
            if (chosen.get()) {
                on.add(day);
            }
        });
        Set<Chore> alone = EnumSet.noneOf(Chore.class);
        chores.forEach((chore, chosen) -> {
            if (chosen.get()) {
                alone.add(chore);
            }
        });
        boolean never = enabled.get() && (on.isEmpty() || alone.isEmpty());
        return never ? null : new MaintenancePolicy(enabled.get(), new Window(on, from, until), alone, pause);
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return text.strip().length() == LONGEST ? LocalTime.parse(text.strip()) : null;
        } catch (DateTimeException wrong) {
            return null; // said below the fields
        }
    }

    /** Milliseconds; negative for no such number. */
    private static int pause(String text) {
        String digits = text.strip();
        boolean number = !digits.isEmpty() && digits.length() < LONGEST && digits.chars().allMatch(Character::isDigit);
        int found = number ? Integer.parseInt(digits) : -1;
        return found > MaintenancePolicy.LONGEST_DELAY ? -1 : found;
    }

    private boolean isUnchanged() {
        return edited.get() != null && edited.get().equals(base.get());
    }

    /** The policy as it holds; null before it was read. */
    ObservableValue<@Nullable MaintenancePolicy> baseProperty() {
        return base;
    }

    /** The policy as it is edited; null while something is wrong with it. */
    ObservableValue<@Nullable MaintenancePolicy> editedProperty() {
        return edited;
    }

    /** Takes a policy that was saved as the one that holds. */
    void saved(MaintenancePolicy policy) {
        base.set(policy);
    }
}
