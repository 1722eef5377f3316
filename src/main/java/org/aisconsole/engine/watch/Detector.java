package org.aisconsole.engine.watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds suspicions in what was seen, in one pass from the oldest to the youngest. For each rule and subject it keeps the
 * sightings of the rule's window; when they are enough it says so once and begins to count anew, so that an attack that goes on
 * is told again after as many sightings, not at each. The same pass serves what happens now and what would have been
 * found in the past.
 *
 * <p>Cost: one look at each rule a sighting, and memory for the sightings of the windows.
 */
final class Detector {
    private final Map<Counted, Deque<Sighting>> windows = new HashMap<>();

    private final RuleSettings settings;

    Detector(RuleSettings settings) {
        this.settings = settings;
    }

    private record Counted(WatchRule rule, String subject) {}

    /** What was found, as the rules are set, in sightings that are in the order of their times. */
    static List<Suspicion> in(RuleSettings settings, List<Sighting> sightings) {
        Detector detector = new Detector(settings);
        List<Suspicion> found = new ArrayList<>();
        sightings.forEach(sighting -> found.addAll(detector.see(sighting)));
        return found;
    }

    /** Takes the next sighting; returns what it makes suspicious. */
    List<Suspicion> see(Sighting sighting) {
        List<Suspicion> found = new ArrayList<>();
        for (WatchRule rule : WatchRule.values()) {
            String subject = rule.subjectOf(sighting, settings);
            if (!subject.isEmpty()) {
                count(rule, subject, sighting).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Suspicion> count(WatchRule rule, String subject, Sighting sighting) {
        Deque<Sighting> window = windows.computeIfAbsent(new Counted(rule, subject), counted -> new ArrayDeque<>());
        window.add(sighting);
        while (!window.getFirst().at().isAfter(sighting.at().minus(settings.of(rule).window()))) {
            window.removeFirst();
        }
        if (rule.measured(window) < settings.of(rule).threshold()) {
            return Optional.empty();
        }
        Suspicion found = new Suspicion(rule, subject, sighting.at(), List.copyOf(window));
        window.clear();
        return Optional.of(found);
    }
}
