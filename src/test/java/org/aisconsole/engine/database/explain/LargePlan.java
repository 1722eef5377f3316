package org.aisconsole.engine.database.explain;

import java.util.Random;

/** Plans of any size, as a server would write them; the benchmark draws one, too. */
public final class LargePlan {
    private static final String[] INNER = {"Hash Join", "Nested Loop", "Append", "Sort", "Aggregate", "Limit"};

    private LargePlan() {}

    /** The plan itself. */
    public static PlanTree tree(int nodes, long seed) {
        return ExplainParser.parse(json(nodes, seed));
    }

    /** A plan that was run, as JSON: partitions of a few tables, joined and sorted. */
    public static String json(int nodes, long seed) {
        StringBuilder json = new StringBuilder("[{\"Plan\": ");
        Random random = new Random(seed);
        node(json, nodes, random, 1_000);
        return json.append(", \"Planning Time\": 1.5, \"Execution Time\": 1000.5}]").toString();
    }

    private static void node(StringBuilder json, int nodes, Random random, double time) {
        boolean leaf = nodes == 1;
        json.append("{\"Node Type\": \"").append(leaf ? "Seq Scan" : INNER[random.nextInt(INNER.length)]).append("\"");
        if (leaf) {
            String table = "part_" + random.nextInt(400);
            json.append(", \"Relation Name\": \"").append(table).append("\", \"Alias\": \"").append(table).append("\", \"Filter\": \"(id > 5)\"");
            json.append(", \"Rows Removed by Filter\": ").append(random.nextInt(90_000));
        }
        json.append(", \"Startup Cost\": 0.0, \"Total Cost\": ").append(time).append(", \"Plan Rows\": ").append(random.nextInt(5_000));
        json.append(", \"Plan Width\": 8, \"Actual Startup Time\": 0.0, \"Actual Total Time\": ").append(time);
        json.append(", \"Actual Rows\": ").append(random.nextInt(5_000)).append(", \"Actual Loops\": 1, \"Shared Hit Blocks\": ").append(nodes);
        if (!leaf) {
            json.append(", \"Plans\": [");
            int left = nodes - 1;
            while (left > 0) {
                int part = left < 4 ? left : 1 + random.nextInt(left);
                node(json, part, random, time * 0.95 * part / nodes);
                left -= part;
                json.append(left > 0 ? ", " : "]");
            }
        }
        json.append("}");
    }
}
