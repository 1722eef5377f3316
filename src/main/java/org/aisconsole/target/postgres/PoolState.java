package org.aisconsole.target.postgres;

/**
 * The sessions of a target at one moment.
 *
 * @param most sessions that it may have
 * @param open of them those that are open
 * @param active of those the ones at work
 * @param waiting pieces of work that wait for one
 */
public record PoolState(int most, int open, int active, int waiting) {}
