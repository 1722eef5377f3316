package org.aisconsole.base.metric;

/**
 * What is measured.
 *
 * @param name dotted lower-case name, unique in its schema, such as {@code transactions.committed}
 * @param unit unit of its values
 */
public record MetricKey(String name, Unit unit) {}
