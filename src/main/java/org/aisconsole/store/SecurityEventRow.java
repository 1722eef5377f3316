package org.aisconsole.store;

import java.time.Instant;

/**
 * Something that a guard saw.
 *
 * @param id number in the store; 0 before it is stored
 * @param at when
 * @param kind what
 * @param person whose name it was; empty if nobody's
 * @param address from where: an IP address, {@code local}, or empty where that is not known
 * @param detail what else is known
 * @param amount how much of it, such as the rows of an export; 1 for what is counted by itself
 */
public record SecurityEventRow(
        long id, Instant at, String kind, String person, String address, String detail, long amount) {}
