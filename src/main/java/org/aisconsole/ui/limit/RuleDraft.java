package org.aisconsole.ui.limit;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.engine.limit.LimitRule.WhenAway;
import org.aisconsole.engine.limit.LimitRule;
import org.aisconsole.engine.limit.Quota;
import org.jspecify.annotations.Nullable;

/** A rule while it is edited: the numbers are text, and what is wrong with them is said at once. */
final class RuleDraft {
    private static final int LONGEST = 7;

    final StringProperty perMinute = new SimpleStringProperty("");
    final StringProperty perHour = new SimpleStringProperty("");
    final StringProperty perDay = new SimpleStringProperty("");
    final ObjectProperty<Boolean> shadow = new SimpleObjectProperty<>(false);
    final ObjectProperty<WhenAway> away = new SimpleObjectProperty<>(WhenAway.LOCAL);
    private final ObjectProperty<@Nullable LimitRule> rule = new SimpleObjectProperty<>();
    /** Held, because a binding that nobody holds is collected. */
    private final ObjectBinding<@Nullable Failure> problem =
            Bindings.createObjectBinding(this::findProblem, rule, perMinute, perHour, perDay);

    /** Begins to edit a rule; null for none. */
    void read(@Nullable LimitRule edited) {
        if (edited != null) {
            perMinute.set(Integer.toString(edited.quota().perMinute()));
            perHour.set(Integer.toString(edited.quota().perHour()));
            perDay.set(Integer.toString(edited.quota().perDay()));
            shadow.set(edited.shadow());
            away.set(edited.away());
        }
        rule.set(edited);
    }

    private @Nullable Failure findProblem() {
        try {
            quota();
            return null;
        } catch (FailureException wrong) {
            return rule.get() == null ? null : wrong.failure();
        }
    }

    private Quota quota() {
        return new Quota(number(perMinute.get()), number(perHour.get()), number(perDay.get()));
    }

    private static int number(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > LONGEST || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw FailureException.expected("limit.range", Quota.MOST);
        }
        return Integer.parseInt(digits);
    }

    /**
     * The rule as it is edited.
     *
     * @throws FailureException {@code limit.range} or {@code limit.order} if something is wrong with it
     * @throws IllegalStateException if none is edited
     */
    LimitRule edited() {
        LimitRule base = rule.get();
        if (base == null) {
            throw new IllegalStateException("no rule is edited");
        }
        return new LimitRule(base.endpoint(), base.kind(), quota(), shadow.get(), away.get());
    }

    /** The rule that is edited, as it was before; null for none. */
    ObjectProperty<@Nullable LimitRule> ruleProperty() {
        return rule;
    }

    /** What is wrong with the numbers; null while nothing is. */
    ObservableValue<@Nullable Failure> problemProperty() {
        return problem;
    }
}
