package org.aisconsole.engine.watch;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.aisconsole.engine.watch.Sighting.Kind;

/** What looks like an attack: so much of a kind of sighting within a time, of one person or from one address. */
public enum WatchRule {
    /** One name is tried again and again. */
    NAME_TRIED(Kind.SIGN_IN_FAILED, 10, 15, Subject.PERSON, Measure.SIGHTINGS),
    /** One address tries again and again. */
    ADDRESS_TRIES(Kind.SIGN_IN_FAILED, 20, 15, Subject.ADDRESS, Measure.SIGHTINGS),
    /** One address tries many names, a few times each, so that none of them is locked out. */
    SPRAYING(Kind.SIGN_IN_FAILED, 5, 10, Subject.ADDRESS, Measure.PERSONS),
    /** A token was stolen, or its thief was faster. */
    TOKEN_REUSED(Kind.TOKEN_REUSED, 1, 1, Subject.PERSON, Measure.SIGHTINGS),
    /** Somebody tries one thing after the other that they may not. */
    REFUSED_OFTEN(Kind.REFUSED, 10, 10, Subject.PERSON, Measure.SIGHTINGS),
    /** Somebody takes much out of the console. */
    MUCH_EXPORTED(Kind.EXPORTED, 100_000, 60, Subject.PERSON, Measure.AMOUNT),
    /** Somebody deletes much. */
    MUCH_DELETED(Kind.DELETED, 50, 60, Subject.PERSON, Measure.AMOUNT),
    /** Somebody unlocks production or changes a server when nobody works. */
    ODD_HOURS(Kind.APPROVED, 1, 1, Subject.PERSON, Measure.SIGHTINGS),
    /** The ledger cannot be written, or is not as it was written. */
    LEDGER_FAILED(Kind.LEDGER_FAILED, 1, 1, Subject.CONSOLE, Measure.SIGHTINGS);

    private static final int BLOCK_MINUTES = 60;
    private static final int OPENS = 7;
    private static final int CLOSES = 20;

    private final Kind kind;
    private final int threshold;
    private final int minutes;
    private final Subject subject;
    private final Measure measure;

    WatchRule(Kind kind, int threshold, int minutes, Subject subject, Measure measure) {
        this.kind = kind;
        this.threshold = threshold;
        this.minutes = minutes;
        this.subject = subject;
        this.measure = measure;
    }

    private enum Subject {
        PERSON(Sighting::person),
        ADDRESS(sighting -> sighting.comesFromOutside() ? sighting.address() : ""),
        CONSOLE(Sighting::detail);

        @SuppressWarnings("ImmutableEnumChecker") // a reference to a method
        private final Function<Sighting, String> of;

        Subject(Function<Sighting, String> of) {
            this.of = of;
        }
    }

    /** What a threshold counts. */
    public enum Measure {
        /** How often. */
        SIGHTINGS(Collection::size),
        /** How many names. */
        PERSONS(window -> window.stream().map(Sighting::person).distinct().count()),
        /** How much in all. */
        AMOUNT(window -> window.stream().mapToLong(Sighting::amount).sum());

        @SuppressWarnings("ImmutableEnumChecker") // a reference to a method
        private final ToLongFunction<Collection<Sighting>> of;

        Measure(ToLongFunction<Collection<Sighting>> of) {
            this.of = of;
        }
    }

    /** As the console comes with it. */
    public RuleSetting usual() {
        return new RuleSetting(
                this,
                /* enabled= */ true,
                threshold,
                minutes,
                knowsAddress() ? BLOCK_MINUTES : 0,
                /* endsSessions= */ this == TOKEN_REUSED,
                OPENS,
                CLOSES);
    }

    /** Whom a sighting counts for, by the setting; empty if it does not count. */
    String subjectOf(Sighting sighting, RuleSettings settings) {
        RuleSetting setting = settings.of(this);
        boolean counts = sighting.kind() == kind
                && setting.enabled()
                && (this != ODD_HOURS || setting.isOdd(sighting.at().atZone(settings.zone())));
        return counts ? subject.of.apply(sighting) : "";
    }

    /** How much a window holds of what is counted. */
    long measured(Collection<Sighting> window) {
        return measure.of.applyAsLong(window);
    }

    /** What its threshold counts. */
    public Measure measure() {
        return measure;
    }

    /** Whether its subject is an address, which can be kept out. */
    public boolean knowsAddress() {
        return subject == Subject.ADDRESS;
    }

    /** Whether its subject is a person, whose sessions can be ended. */
    public boolean knowsPerson() {
        return subject == Subject.PERSON;
    }

    /** Whether it looks at working hours. */
    public boolean knowsHours() {
        return this == ODD_HOURS;
    }

    /** Its name in text keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
