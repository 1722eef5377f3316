package org.aisconsole.engine.database.health;

import java.util.List;
import org.aisconsole.base.text.Message;

/**
 * Something that should not stay as it is. Its sentences are {@code health.found.RULE}, and the same with {@code
 * .evidence}, {@code .why} and {@code .remedy}, all given the same arguments.
 *
 * @param rule which rule found it
 * @param area what it is about
 * @param severity how bad it is
 * @param harm within its severity, 0 to 1: what is worse comes first
 * @param subject the object that it is about, for people: a table, a session, a setting; empty for the server
 * @param args the figures of its sentences
 * @param fix what mends it
 */
public record Finding(
        String rule, Area area, Severity severity, double harm, String subject, List<Object> args, Fix fix) {
    private static final String ROOM = "health.found.";

    /** Copies the figures. */
    public Finding {
        args = List.copyOf(args);
    }

    /** What it is. */
    public Message title() {
        return new Message(ROOM + rule, args);
    }

    /** The figures that it rests on. */
    public Message evidence() {
        return new Message(ROOM + rule + ".evidence", args);
    }

    /** Why it matters. */
    public Message why() {
        return new Message(ROOM + rule + ".why", args);
    }

    /** What to do. */
    public Message remedy() {
        return new Message(ROOM + rule + ".remedy", args);
    }

    /** The same with statements that mend it. */
    public Finding with(Fix statements) {
        return new Finding(rule, area, severity, harm, subject, args, statements);
    }

    /** Whether another finding, of a later look, is about the same thing. */
    public boolean isAbout(Finding other) {
        return rule.equals(other.rule) && subject.equals(other.subject);
    }
}
