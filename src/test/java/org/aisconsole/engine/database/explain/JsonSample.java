package org.aisconsole.engine.database.explain;

/** A plan as a server of version 18 wrote it. */
final class JsonSample {
    static final String TEXT = """
            [
              {
                "Plan": {
                  "Node Type": "Sort", "Parallel Aware": false, "Async Capable": false,
                  "Startup Cost": 20.0, "Total Cost": 21.5, "Plan Rows": 600, "Plan Width": 8,
                  "Actual Startup Time": 3.1, "Actual Total Time": 3.2, "Actual Rows": 1000.00, "Actual Loops": 1, "Disabled": false,
                  "Sort Key": ["a.x DESC", "a.y"], "Sort Method": "external merge", "Sort Space Used": 120, "Sort Space Type": "Disk",
                  "Shared Hit Blocks": 5, "Temp Read Blocks": 15, "Temp Written Blocks": 15,
                  "Plans": [
                    {
                      "Node Type": "Hash Join", "Parent Relationship": "Outer", "Parallel Aware": false, "Join Type": "Left",
                      "Startup Cost": 1.0, "Total Cost": 9.5, "Plan Rows": 600, "Plan Width": 8,
                      "Actual Startup Time": 0.1, "Actual Total Time": 2.2, "Actual Rows": 1000.00, "Actual Loops": 1,
                      "Hash Cond": "(a.id = b.id)",
                      "Plans": [
                        {"Node Type": "Seq Scan", "Parent Relationship": "Outer", "Relation Name": "a", "Schema": "public", "Alias": "a",
                         "Total Cost": 4.5, "Plan Rows": 600, "Actual Total Time": 1.2, "Actual Rows": 1000, "Actual Loops": 1,
                         "Filter": "(x > $1)", "Rows Removed by Filter": 12, "Workers": [{"Worker Number": 0}]},
                        {"Node Type": "Hash", "Parent Relationship": "Inner", "Hash Buckets": 1024, "Hash Batches": 4, "Peak Memory Usage": 9,
                         "Total Cost": 2.5, "Plan Rows": 60, "Actual Total Time": 0.2, "Actual Rows": 60, "Actual Loops": 1,
                         "Plans": [{"Node Type": "Index Scan", "Scan Direction": "Backward", "Index Name": "b_pk", "Relation Name": "b",
                           "Alias": "b", "Total Cost": 2.1, "Plan Rows": 60, "Actual Total Time": 0.1, "Actual Rows": 60, "Actual Loops": 1}]}
                      ]
                    }
                  ]
                },
                "Settings": {"work_mem": "64kB"},
                "Planning": {"Shared Hit Blocks": 3},
                "Planning Time": 0.2,
                "Triggers": [{"Trigger Name": "t", "Time": 0.5, "Calls": 2}],
                "JIT": {"Functions": 3, "Options": {"Inlining": false}, "Timing": {"Generation": {"Deform": 0.1, "Total": 0.5}, "Total": 2.5}},
                "Execution Time": 3.4
              }
            ]
            """;

    private JsonSample() {}
}
