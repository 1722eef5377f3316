package org.aisconsole.demo.suite;

/** Accounts, their contacts, and what is known of them: personal data in columns, in free text and inside JSON. */
final class CustomerRows {
    private CustomerRows() {}

    /** The company of a number from 0, such as {@code Northworks 12}; the first are the popular ones. */
    static String company(int i) {
        String head = Words.COMPANY_HEADS[i % Words.COMPANY_HEADS.length];
        String tail = Words.COMPANY_TAILS[i / Words.COMPANY_HEADS.length % Words.COMPANY_TAILS.length];
        return head + tail + " " + (1 + i / (Words.COMPANY_HEADS.length * Words.COMPANY_TAILS.length));
    }

    static void account(CopyText row, int i, Dice dice, SuiteOptions options) {
        row.put(i + 1)
                .put(company(i))
                .put(dice.pick(Words.SECTORS))
                .put(dice.pick(Words.COUNTRIES))
                .put("billing" + (i + 1) + "@example.com")
                .put(dice.before(options.anchor(), 1_500));
    }

    static void contact(CopyText row, int i, Dice dice, SuiteOptions options) {
        Person person = Person.of(i + 1, options);
        row.put(i + 1)
                .put(1 + dice.upTo(SuiteTable.ACCOUNT.rows(options)))
                .put(person.name())
                .put(person.email())
                .put(dice.chance(0.7) ? person.phone() : null)
                .put(person.street())
                .put(person.city())
                .put(dice.chance(0.5) ? person.birth() : null)
                .put("{\"newsletter\": " + dice.chance(0.4) + ", \"reply_to\": \"" + person.email() + "\"}")
                .put(dice.before(options.anchor(), 900));
    }

    static void consent(CopyText row, int i, Dice dice, SuiteOptions options) {
        row.put(1 + i % SuiteTable.CONTACT.rows(options))
                .put(dice.pick(Words.PURPOSES))
                .put(dice.chance(0.6))
                .put(dice.before(options.anchor(), 900))
                .put("{\"form\": \"web\", \"ip\": \"" + address(dice) + "\"}");
    }

    static void note(CopyText row, int i, Dice dice, SuiteOptions options) {
        int contact = contact(dice, options);
        Person person = Person.of(contact, options);
        row.put(contact)
                .put(dice.pick(Words.AGENTS))
                .put(person.name() + " finds us " + dice.pick(Words.OPINIONS) + ". Call back on " + person.phone() + ".")
                .put(dice.before(options.anchor(), 700));
    }

    static void activity(CopyText row, int i, Dice dice, SuiteOptions options) {
        int contact = contact(dice, options);
        String email = Person.of(contact, options).email();
        row.put(contact)
                .put(dice.pick(Words.ACTIVITIES))
                .put("{\"by\": \"" + email + "\", \"ip\": \"" + address(dice) + "\"}")
                .put(dice.before(options.anchor(), 400));
    }

    static void integrationSync(CopyText row, int i, Dice dice, SuiteOptions options) {
        int contact = contact(dice, options);
        Person person = Person.of(contact, options);
        String state = dice.pick(Words.SYNC_STATES);
        row.put(dice.pick(Words.INTEGRATIONS))
                .put(contact)
                .put(state)
                .put("ok".equals(state) ? null : dice.pick(Words.SYNC_ERRORS))
                .put("{\"contact\": {\"name\": \"" + person.name() + "\", \"mail\": \"" + person.email()
                        + "\", \"address\": {\"street\": \"" + person.street() + "\", \"city\": \"" + person.city()
                        + "\"}}, \"attempt\": " + (1 + dice.upTo(3)) + "}")
                .put(dice.before(options.anchor(), 120));
    }

    private static int contact(Dice dice, SuiteOptions options) {
        return 1 + dice.zipf(SuiteTable.CONTACT.rows(options));
    }

    /** An address of the range kept free for documentation (RFC 5737). */
    private static String address(Dice dice) {
        return "203.0.113." + dice.upTo(256);
    }
}
