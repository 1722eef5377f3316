package org.aisconsole.engine.watch;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.aisconsole.engine.watch.Sighting.Kind;

/** What looks like an attack: so many sightings of a kind within a time, of one person or from one address. */
public enum WatchRule {
    /** One name is tried again and again. */
    NAME_TRIED(Kind.SIGN_IN_FAILED, 10, 15, Subject.PERSON, false),
    /** One address tries again and again. */
    ADDRESS_TRIES(Kind.SIGN_IN_FAILED, 20, 15, Subject.ADDRESS, false),
    /** One address tries many names, a few times each, so that none of them is locked out. */
    SPRAYING(Kind.SIGN_IN_FAILED, 5, 10, Subject.ADDRESS, true),
    /** A token was stolen, or its thief was faster. */
    TOKEN_REUSED(Kind.TOKEN_REUSED, 1, 1, Subject.PERSON, false),
    /** Somebody tries one thing after the other that they may not. */
    REFUSED_OFTEN(Kind.REFUSED, 10, 10, Subject.PERSON, false);

    private final Kind kind;
    private final int threshold;
    private final int minutes;
    private final Subject subject;
    private final boolean distinctPersons;

    WatchRule(Kind kind, int threshold, int minutes, Subject subject, boolean distinctPersons) {
        this.kind = kind;
        this.threshold = threshold;
        this.minutes = minutes;
        this.subject = subject;
        this.distinctPersons = distinctPersons;
    }

    private enum Subject {
        PERSON(Sighting::person),
        ADDRESS(sighting -> sighting.comesFromOutside() ? sighting.address() : "");

        @SuppressWarnings("ImmutableEnumChecker") // a reference to a method
        private final Function<Sighting, String> of;

        Subject(Function<Sighting, String> of) {
            this.of = of;
        }
    }

    /** Whom a sighting counts for; empty if it does not count. */
    String subjectOf(Sighting sighting) {
        return sighting.kind() == kind ? subject.of.apply(sighting) : "";
    }

    /** How many it takes. */
    public int threshold() {
        return threshold;
    }

    /** Within which time. */
    public Duration window() {
        return Duration.ofMinutes(minutes);
    }

    /** Whether persons are counted rather than sightings. */
    boolean countsPersons() {
        return distinctPersons;
    }

    /** Whether the address is kept out for a while. */
    public boolean blocks() {
        return subject == Subject.ADDRESS;
    }

    /** Its name in text keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
