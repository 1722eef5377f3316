package org.aisconsole.base.validation;

import java.util.Set;

/** Addresses of servers with a scheme, as they are pasted; what is behind the scheme is the business of who knows it. */
public final class ServerAddress {
    /** Characters of the longest address. */
    public static final int LONGEST = 4_096;

    private ServerAddress() {}

    /**
     * An address with one of some schemes.
     *
     * @param schemes those that are known, in lower case
     * @return the address without spaces around it; {@code validation.address} if it cannot be one
     */
    public static Checked<String> of(String text, Set<String> schemes) {
        return plain(text).then(address -> {
            int end = address.indexOf("://");
            return end > 0 && schemes.contains(address.substring(0, end)) ? Checked.valid(address) : wrong();
        });
    }

    /**
     * Whatever could be an address: a line that has nothing unseen in it.
     *
     * @return the address without spaces around it; {@code validation.address} if it cannot be one
     */
    public static Checked<String> plain(String text) {
        String address = text.length() > LONGEST ? "" : text.strip();
        return address.isEmpty() || Letters.any(address, Letters::isUnfit) ? wrong() : Checked.valid(address);
    }

    private static Checked<String> wrong() {
        return Checked.problem("validation.address", LONGEST);
    }
}
