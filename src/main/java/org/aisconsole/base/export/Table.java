package org.aisconsole.base.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows to be written to a file. A cell is null, a string, a number, a boolean or an {@code Instant}.
 *
 * @param columns names of the columns
 * @param rows cells in the columns' order
 */
public record Table(List<String> columns, List<List<@Nullable Object>> rows) {}
