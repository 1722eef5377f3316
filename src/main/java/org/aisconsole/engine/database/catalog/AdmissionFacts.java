package org.aisconsole.engine.database.catalog;

/**
 * A line of {@code pg_hba.conf} that lets somebody in without proof.
 *
 * @param kind such as {@code host} or {@code hostssl}
 * @param databases separated by commas
 * @param roles separated by commas
 * @param address from where; empty for anywhere that the kind allows
 * @param netmask beside an address
 * @param method {@code trust}
 * @param line number in the file
 */
public record AdmissionFacts(
        String kind, String databases, String roles, String address, String netmask, String method, int line) {}
