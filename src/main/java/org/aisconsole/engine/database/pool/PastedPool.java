package org.aisconsole.engine.database.pool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Message;

/**
 * The settings of a pool as somebody pasted them, judged by what is seen on the server: HikariCP's as properties or YAML, or
 * those of {@code pgbouncer.ini}. Names are compared without case, hyphens and what stands before the last dot; times are in
 * milliseconds for HikariCP and in seconds for pgbouncer, as both document. What is not known is left alone.
 */
public final class PastedPool {
    private static final int LONGEST = 100_000;
    private static final long SHORT_WAIT = 1_000;
    private static final long LONG_WAIT = 60_000;

    private final Map<String, String> settings;
    private final Pools.Overview seen;
    private final List<Message> judged = new ArrayList<>();

    private PastedPool(Map<String, String> settings, Pools.Overview seen) {
        this.settings = settings;
        this.seen = seen;
    }

    /**
     * What is to be said of some settings.
     *
     * @param text of any length; what is behind its first 100,000 characters is not read
     * @param pool whose they are
     */
    public static List<Message> judge(String text, PoolReport pool, Pools.Overview seen) {
        PastedPool pasted = new PastedPool(parse(text), seen);
        pasted.hikari(pool.sizing());
        pasted.bouncer(pool.sizing());
        return pasted.judged.isEmpty() ? List.of(Message.of("pool.pasted.nothing")) : List.copyOf(pasted.judged);
    }

    private static Map<String, String> parse(String text) {
        Map<String, String> settings = new HashMap<>();
        text.substring(0, Math.min(LONGEST, text.length())).lines().map(String::strip).forEach(line -> {
            int at = separator(line);
            if (at > 0 && !line.startsWith("#") && !line.startsWith(";")) {
                settings.put(name(line.substring(0, at)), value(line.substring(at + 1)));
            }
        });
        return settings;
    }

    private static int separator(String line) {
        int equal = line.indexOf('=');
        return equal > 0 ? equal : line.indexOf(':');
    }

    private static String name(String written) {
        String last = written.strip().substring(written.strip().lastIndexOf('.') + 1);
        return last.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static String value(String written) {
        int comment = written.indexOf('#');
        String plain = comment < 0 ? written : written.substring(0, comment);
        return plain.replace("\"", "").replace("'", "").replace("_", "").strip();
    }

    private OptionalLong number(String name) {
        String value = settings.getOrDefault(name, "");
        boolean digits = !value.isEmpty() && value.length() < 16 && value.chars().allMatch(Character::isDigit);
        return digits ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }

    private void hikari(Sizing sizing) {
        number("maximumpoolsize").ifPresent(size -> size(size, sizing));
        number("minimumidle").ifPresent(idle -> {
            if (idle > number("maximumpoolsize").orElse(Long.MAX_VALUE)) {
                judged.add(Message.of("pool.pasted.idle", idle));
            }
        });
        number("connectiontimeout").ifPresent(wait -> {
            if (wait < SHORT_WAIT || wait > LONG_WAIT) {
                judged.add(Message.of("pool.pasted.wait", Amount.seconds(wait / 1_000.0)));
            }
        });
        number("maxlifetime").ifPresent(life -> judged.add(life == 0
                ? Message.of("pool.pasted.life.endless")
                : Message.of("pool.pasted.life", Amount.seconds(life / 1_000.0))));
        if (settings.containsKey("maximumpoolsize") && number("leakdetectionthreshold").orElse(0) == 0) {
            judged.add(Message.of("pool.pasted.leak"));
        }
    }

    private void bouncer(Sizing sizing) {
        number("defaultpoolsize").ifPresent(size -> size(size, sizing));
        number("maxclientconn").ifPresent(clients -> judged.add(Message.of("pool.pasted.clients", clients)));
        number("serveridletimeout").ifPresent(idle -> judged.add(Message.of("pool.pasted.server", Amount.seconds(idle))));
        String mode = settings.getOrDefault("poolmode", "");
        if (mode.equals("transaction") && number("maxpreparedstatements").orElse(0) == 0) {
            judged.add(Message.of("pool.pasted.transaction"));
        }
        if (mode.equals("session")) {
            judged.add(Message.of("pool.pasted.session"));
        }
    }

    private void size(long size, Sizing sizing) {
        long others = Math.max(0, seen.used() - sizing.most());
        long room = (long) seen.allowed() - seen.reserved() - others;
        if (size > room) {
            judged.add(Message.of("pool.pasted.room", size, room, others));
        }
        boolean fits = size >= sizing.recommended() && size <= 2L * sizing.recommended();
        String key = fits ? "pool.pasted.fits" : size > sizing.recommended() ? "pool.pasted.large" : "pool.pasted.small";
        judged.add(Message.of(key, size, sizing.recommended()));
    }
}
