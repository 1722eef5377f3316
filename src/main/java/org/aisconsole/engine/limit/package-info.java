/**
 * Rate limits: how often a user, an address or a token may ask for something of a class in a minute, an hour and a day.
 *
 * <p><b>What is promised.</b> In <em>any</em> span as long as a window no more than N requests are admitted, wherever the span
 * begins. A token bucket (GCRA, bucket4j's greedy refill) does not promise that: it lets a full bucket through and refills
 * while it is drained, so up to 2 N pass in the first window. Fixed windows let N through before a boundary and N after it.
 *
 * <p><b>Idea.</b> The exact answer is a log of the times at which requests were admitted: a request may pass if fewer than N of
 * them are younger than the window (Figma, Cloudflare and Stripe describe the variants). A log costs N times per subject, and
 * 20,000 a day are too many. So neighbours are put together: a <em>segment</em> holds the time of its first and of its last
 * request and how many there were, and takes further ones until it is a 64th of the window old. It counts whole until its
 * <em>last</em> request is older than the window. Where N is at most 64 each request is a segment of its own, and the log is
 * exact.
 *
 * <p><b>Why it is strict.</b> Take any span (s, s + W] and the last request t admitted in it. Each earlier one u of that span has
 * t - u &lt; W; its segment's last request is no earlier than u, so the segment was still counted when t was decided. All of them
 * and t were at most N.
 *
 * <p><b>Error.</b> A request is counted at most W / 64 too long. A subject that always asks is admitted N times in (1 + 1/64) W:
 * 1.54 % fewer than N. <b>Cost.</b> Segments begin at least W / 64 apart, so at most 67 of them are kept per window: some 35
 * bytes each in Redis, under 7 kB a subject and class if all three windows are busy, whatever N is. A decision pops what has
 * run out and reads both ends of a list; sums need no walk, because a segment stores how many there were up to it.
 *
 * <p><b>Together.</b> All windows of all subjects of a request are read, decided and written in one script in Redis, at one time of
 * its clock. A request that one of them refuses is counted in none. Consoles that use the same Redis share the counts.
 *
 * <p><b>When things break.</b> Each console also keeps the same record of what it admitted itself, and a request must fit both.
 * <ul>
 *   <li>Redis is away: by rule the request is refused, or this console's own record decides alone.
 *   <li>Redis lost its data (restart, eviction, FLUSHALL): counts begin anew there; one console still never exceeds N, since its
 *       own record remembers. K consoles may together admit K times N in the window that spans the loss, no more.
 *   <li>Something else stands under a key: it is deleted, counted as repaired, and goes on as after a loss.
 *   <li>The clock was set back: records move back with it. No time passed for them, which is strict, and nobody is locked out
 *       until the clock catches up. A clock that is set ahead lets windows end early, as it does for everybody who reads it.
 *   <li>N = 0: always refused, and it is said that waiting does not help.
 * </ul>
 */
@NullMarked
package org.aisconsole.engine.limit;

import org.jspecify.annotations.NullMarked;
