package org.aisconsole.base.validation;

/** Addresses of mailboxes, in the form that people have them: no quotes, no comments. */
public final class MailAddress {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final String MARKS = ".!#$%&'*+-/=?^_`{|}~";

    private MailAddress() {}

    /**
     * An address.
     *
     * @return the address, its domain in lower case and as it goes over the wire; {@code validation.mail} if it is none
     */
    public static Checked<String> of(String text) {
        String address = text.strip();
        int at = address.lastIndexOf('@');
        if (address.length() > LONGEST || at < 1 || !isLocal(address.substring(0, at))) {
            return Checked.problem("validation.mail");
        }
        String local = address.substring(0, at);
        return HostName.of(address.substring(at + 1)).found()
                .filter(domain -> domain.indexOf(':') < 0 && domain.indexOf('.') > 0 && !Letters.isAsciiDigit(domain.charAt(domain.length() - 1)))
                .map(domain -> Checked.valid(local + "@" + domain))
                .orElseGet(() -> Checked.problem("validation.mail"));
    }

    private static boolean isLocal(String local) {
        return local.length() <= LONGEST_LOCAL
                && local.charAt(0) != '.'
                && local.charAt(local.length() - 1) != '.'
                && !local.contains("..")
                && Letters.all(
                        local,
                        letter -> Letters.isAsciiLetter(letter)
                                || Letters.isAsciiDigit(letter)
                                || MARKS.indexOf(letter) >= 0);
    }
}
