package org.aisconsole.ui.watch;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.engine.watch.RuleSetting;
import org.jspecify.annotations.Nullable;

/** A rule while it is edited: the numbers are text, and what is wrong with them is said at once. */
public final class RuleDraft {
    private static final int LONGEST = 8;

    final BooleanProperty enabled = new SimpleBooleanProperty();
    final StringProperty threshold = new SimpleStringProperty("");
    final StringProperty minutes = new SimpleStringProperty("");
    final StringProperty blockMinutes = new SimpleStringProperty("");
    final BooleanProperty endsSessions = new SimpleBooleanProperty();
    final StringProperty opens = new SimpleStringProperty("");
    final StringProperty closes = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable RuleSetting> base = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Failure> problem = new SimpleObjectProperty<>();
    /** Held, because a binding that nobody holds is collected. */
    private final ObjectBinding<@Nullable RuleSetting> edited = Bindings.createObjectBinding(
            this::find, base, enabled, threshold, minutes, blockMinutes, endsSessions, opens, closes);

    RuleDraft() {
        edited.subscribe(now -> {}); // kept up to date, and the problem with it
    }

    /** Begins to edit a rule; null for none. */
    void read(@Nullable RuleSetting setting) {
        base.set(null); // what is half read is nobody's rule
        if (setting != null) {
            enabled.set(setting.enabled());
            threshold.set(Integer.toString(setting.threshold()));
            minutes.set(Integer.toString(setting.minutes()));
            blockMinutes.set(Integer.toString(setting.blockMinutes()));
            endsSessions.set(setting.endsSessions());
            opens.set(Integer.toString(setting.opens()));
            closes.set(Integer.toString(setting.closes()));
        }
        base.set(setting);
    }

    private @Nullable RuleSetting find() {
        RuleSetting read = base.get();
        if (read == null) {
            problem.set(null);
            return null;
        }
        try {
            RuleSetting found = found(read);
            problem.set(null);
            return found;
        } catch (FailureException wrong) {
            problem.set(wrong.failure());
            return null;
        }
    }

    private RuleSetting found(RuleSetting read) {
        return new RuleSetting(
                read.rule(),
                enabled.get(),
                number(threshold.get()),
                number(minutes.get()),
                number(blockMinutes.get()),
                endsSessions.get(),
                number(opens.get()),
                number(closes.get()));
    }

    private static int number(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > LONGEST || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw FailureException.expected("watch.range", RuleSetting.MOST, RuleSetting.LONGEST, RuleSetting.LONGEST_BLOCK);
        }
        return Integer.parseInt(digits);
    }

    /** The rule as it was before; null for none. */
    ObservableValue<@Nullable RuleSetting> baseProperty() {
        return base;
    }

    /** The rule as it is edited; null while none is or something is wrong with it. */
    ObservableValue<@Nullable RuleSetting> editedProperty() {
        return edited;
    }

    /** What is wrong; null while nothing is. */
    ObservableValue<@Nullable Failure> problemProperty() {
        return problem;
    }
}
