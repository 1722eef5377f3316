package org.aisconsole.base.validation;

import java.net.IDN;
import java.util.Locale;

/** Names and addresses of machines. */
public final class HostName {
    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_ZONE = 32;

    private HostName() {}

    /**
     * A name, an IPv4 address, or an IPv6 address without brackets. A name is taken in lower case and as it goes over the wire
     * (IDNA), so that one that only looks like another differs visibly. Underscores may be in it, as container networks have
     * them.
     *
     * @return the host; {@code validation.host} if it cannot be one
     */
    public static Checked<String> of(String host) {
        String text = host.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return wrong();
        }
        if (text.indexOf(':') >= 0) {
            return isV6(text) ? Checked.valid(text.toLowerCase(Locale.ROOT)) : wrong();
        }
        String name = wire(text);
        boolean numeric = Letters.all(name, letter -> letter == '.' || Letters.isAsciiDigit(letter));
        return (numeric ? isV4(name) : isName(name)) ? Checked.valid(name) : wrong();
    }

    private static <T> Checked<T> wrong() {
        return Checked.problem("validation.host");
    }

    /** The name in ASCII; empty if it has no such form. */
    private static String wire(String text) {
        try {
            return Letters.any(text, letter -> letter > 0x7F)
                    ? IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT)
                    : text.toLowerCase(Locale.ROOT);
        } catch (RuntimeException unfit) { // IDN says it in several ways
            return "";
        }
    }

    private static boolean isName(String name) {
        String labels = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        int from = 0;
        while (from <= labels.length()) {
            int dot = labels.indexOf('.', from);
            int end = dot < 0 ? labels.length() : dot;
            if (!isLabel(labels.substring(from, end))) {
                return false;
            }
            from = end + 1;
        }
        return true;
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.length() <= LONGEST_LABEL
                && label.charAt(0) != '-'
                && label.charAt(label.length() - 1) != '-'
                && Letters.all(
                        label,
                        letter -> Letters.isAsciiLetter(letter) || Letters.isAsciiDigit(letter) || letter == '-' || letter == '_');
    }

    /** Four numbers; one with a leading zero would be octal to some and decimal to others. */
    private static boolean isV4(String text) {
        int parts = 0;
        int from = 0;
        while (from <= text.length()) {
            int dot = text.indexOf('.', from);
            int end = dot < 0 ? text.length() : dot;
            String part = text.substring(from, end);
            boolean fit = !part.isEmpty()
                    && part.length() <= 3
                    && (part.length() == 1 || part.charAt(0) != '0')
                    && Integer.parseInt(part) <= 255;
            if (!fit) {
                return false;
            }
            parts++;
            from = end + 1;
        }
        return parts == 4;
    }

    /** Eight groups, of which a double colon stands for those that are zero; the last two may be an IPv4 address. */
    private static boolean isV6(String text) {
        int zone = text.indexOf('%');
        if (zone >= 0 && !isZone(text.substring(zone + 1))) {
            return false;
        }
        String address = zone < 0 ? text : text.substring(0, zone);
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address, true) == 8;
        }
        int before = gap == 0 ? 0 : groups(address.substring(0, gap), false);
        String tail = address.substring(gap + 2);
        int after = tail.isEmpty() ? 0 : groups(tail, true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    private static boolean isZone(String zone) {
        return !zone.isEmpty()
                && zone.length() <= LONGEST_ZONE
                && Letters.all(
                        zone,
                        letter -> Letters.isAsciiLetter(letter) || Letters.isAsciiDigit(letter) || "._-".indexOf(letter) >= 0);
    }

    /** How many groups there are; -1 if one is none. */
    private static int groups(String text, boolean last) {
        int count = 0;
        int from = 0;
        while (from <= text.length()) {
            int colon = text.indexOf(':', from);
            int end = colon < 0 ? text.length() : colon;
            String group = text.substring(from, end);
            if (last && colon < 0 && group.indexOf('.') >= 0) {
                return isV4(group) ? count + 2 : -1;
            }
            boolean fit = !group.isEmpty() && group.length() <= 4 && group.chars().allMatch(HostName::isHex);
            if (!fit) {
                return -1;
            }
            count++;
            from = end + 1;
        }
        return count;
    }

    private static boolean isHex(int letter) {
        return Letters.isAsciiDigit(letter) || (letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F');
    }
}
