package org.aisconsole.engine.watch;

import java.util.List;

/**
 * What the watch knows of a time.
 *
 * @param seen what guards saw, the youngest first
 * @param suspicions what looks like an attack in it, the youngest first
 * @param blocks which networks are kept out now
 * @param allowed which are never kept out
 * @param rules how the rules are set
 */
public record WatchPicture(
        List<Sighting> seen,
        List<Suspicion> suspicions,
        List<AddressBlock> blocks,
        List<AllowedNetwork> allowed,
        RuleSettings rules) {
    /** Copies the lists. */
    public WatchPicture {
        seen = List.copyOf(seen);
        suspicions = List.copyOf(suspicions);
        blocks = List.copyOf(blocks);
        allowed = List.copyOf(allowed);
    }
}
