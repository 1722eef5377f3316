package org.aisconsole.demo.suite;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * A contact as a person. Their data stands in more than one place (the contact's row, payloads, notes, activities), as it
 * does in grown systems; all places agree because each asks for the person by number.
 *
 * @param name first and last name
 * @param email unique, in a domain that nobody owns (RFC 2606)
 * @param phone a number of the range kept free for stories
 * @param street street and number
 * @param city town of the address
 * @param birth date of birth
 */
record Person(String name, String email, String phone, String street, String city, LocalDate birth) {
    /** Stream numbers below belong to tables. */
    private static final long STREAMS = 1L << 32;

    /**
     * The person of a contact.
     *
     * @param contact id of the contact, from 1
     */
    static Person of(int contact, SuiteOptions options) {
        Dice dice = new Dice(options.seed(), STREAMS + contact);
        String first = dice.pick(Words.FIRST_NAMES);
        String last = dice.pick(Words.LAST_NAMES);
        LocalDate today = LocalDate.ofInstant(options.anchor(), ZoneOffset.UTC);
        return new Person(
                first + " " + last,
                mailbox(first) + "." + mailbox(last) + contact + "@example.org",
                "+49 30 23125 " + (100 + dice.upTo(900)),
                dice.pick(Words.STREETS) + " " + (1 + dice.upTo(120)),
                dice.pick(Words.CITIES),
                today.minusDays(7_000L + dice.upTo(18_000)));
    }

    private static String mailbox(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
