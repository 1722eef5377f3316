package org.aisconsole.engine.watch;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How all rules are set.
 *
 * @param all one for each rule, in the rules' order
 * @param zone where the working day of the rule of odd hours is
 */
public record RuleSettings(List<RuleSetting> all, ZoneId zone) {
    /** Copies the list. */
    public RuleSettings {
        all = List.copyOf(all);
    }

    /** As the console comes with them. */
    public static RuleSettings usual(ZoneId zone) {
        return new RuleSettings(Arrays.stream(WatchRule.values()).map(WatchRule::usual).toList(), zone);
    }

    /** How a rule is set. */
    public RuleSetting of(WatchRule rule) {
        return all.stream().filter(setting -> setting.rule() == rule).findFirst().orElseThrow();
    }

    /** These with one rule set otherwise. */
    public RuleSettings with(RuleSetting edited) {
        return new RuleSettings(
                all.stream().map(setting -> setting.rule() == edited.rule() ? edited : setting).toList(), zone);
    }

    /** The longest window of a rule that holds. */
    Duration longest() {
        return all.stream()
                .filter(RuleSetting::enabled)
                .map(RuleSetting::window)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
