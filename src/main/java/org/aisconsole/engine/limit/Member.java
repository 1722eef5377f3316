package org.aisconsole.engine.limit;

import java.util.Optional;

/**
 * Who is counted for what, as counters name it.
 *
 * @param endpoint class of requests
 * @param subject who
 */
record Member(EndpointClass endpoint, Subject subject) {
    /** Reads {@link Check#member()}; empty if it is none. */
    static Optional<Member> read(String text) {
        String[] parts = text.split("\\|", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        try {
            Subject subject = new Subject(SubjectKind.valueOf(parts[1]), parts[2]);
            return Optional.of(new Member(EndpointClass.valueOf(parts[0]), subject));
        } catch (IllegalArgumentException unknown) { // a newer console may know more classes
            return Optional.empty();
        }
    }
}
