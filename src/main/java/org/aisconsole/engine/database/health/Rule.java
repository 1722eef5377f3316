package org.aisconsole.engine.database.health;

import java.util.stream.Stream;
import org.aisconsole.engine.database.catalog.Catalog;

/** Looks for one kind of trouble. */
@FunctionalInterface
interface Rule {
    /** What it finds in a database. */
    Stream<Finding> look(Catalog catalog, HealthLimits limits);
}
