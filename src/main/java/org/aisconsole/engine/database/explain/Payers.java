package org.aisconsole.engine.database.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds whose time has that of each node in it.
 *
 * <p>A CTE and an InitPlan hang below the node at whose level the query has them, and run when somebody below that node wants a
 * row or the value. A CTE is paid by the scan of its name that took longest: the scan that reads a row first waits for it, those
 * after it find it stored. An InitPlan is paid by the first node that names its value, {@code $0} or {@code (InitPlan 1)}. Where
 * nobody is found it is the node above, and where a payer would in the end be paid by what it pays, which no plan of Postgres
 * says but somebody's text may, too. Names are looked up in an index made once, so all this costs little more than the tree.
 */
final class Payers {
    private static final Pattern VALUE = Pattern.compile("\\$\\d{1,6}|InitPlan \\d{1,6}");
    private static final int MOST_STEPS = 2 * RawPlan.MOST_DEPTH;

    private final List<RawPlan.Node> nodes;
    private final int[] ends;
    private final int[] payers;
    private final Map<String, List<Integer>> readers = new HashMap<>();

    private Payers(List<RawPlan.Node> nodes, int[] ends) {
        this.nodes = nodes;
        this.ends = ends;
        this.payers = nodes.stream().mapToInt(RawPlan.Node::parent).toArray();
    }

    static int[] of(List<RawPlan.Node> nodes, int[] ends) {
        boolean beside = nodes.stream().anyMatch(node -> isBeside(node.get(Operators.ROLE)));
        Payers payers = new Payers(nodes, ends);
        if (beside) {
            payers.index();
            nodes.stream().filter(node -> isBeside(node.get(Operators.ROLE)) && node.parent() >= 0).forEach(payers::pay);
        }
        return payers.payers;
    }

    private static boolean isBeside(String role) {
        return role.startsWith("CTE ") || role.startsWith("InitPlan ");
    }

    private void index() {
        for (RawPlan.Node node : nodes) {
            if (node.get(Operators.OPERATOR).endsWith("CTE Scan")) {
                note("CTE " + node.get(Operators.RELATION), node.number());
            }
            for (String detail : node.properties().values()) {
                if (detail.indexOf('$') >= 0 || detail.contains("InitPlan")) {
                    Matcher named = VALUE.matcher(detail);
                    while (named.find()) {
                        note(named.group(), node.number());
                    }
                }
            }
        }
    }

    private void note(String name, int reader) {
        List<Integer> all = readers.computeIfAbsent(name, key -> new ArrayList<>());
        if (all.isEmpty() || all.getLast() != reader) {
            all.add(reader);
        }
    }

    private void pay(RawPlan.Node node) {
        String role = node.get(Operators.ROLE);
        boolean cte = role.startsWith("CTE ");
        String value = role.contains("$") ? role.substring(role.indexOf('$')) : role;
        int reader = cte ? longest(node, readers(role)) : first(node, readers(value.split("[,)]", 2)[0]));
        if (reader >= 0 && !paysInTheEnd(reader, node.number())) {
            payers[node.number()] = reader;
        }
    }

    private List<Integer> readers(String name) {
        return readers.getOrDefault(name, List.of());
    }

    private int first(RawPlan.Node node, List<Integer> all) {
        return all.stream().filter(reader -> isNear(node, reader)).findFirst().orElse(-1);
    }

    private int longest(RawPlan.Node node, List<Integer> all) {
        int found = -1;
        double most = -1;
        for (int reader : all) {
            double time = Figures.parse(nodes.get(reader).get("Actual Total Time"), 0)
                    * Figures.parse(nodes.get(reader).get("Actual Loops"), 0);
            if (isNear(node, reader) && time > most) {
                found = reader;
                most = time;
            }
        }
        return found;
    }

    /** Below or at the node above, and not of what is computed itself. */
    private boolean isNear(RawPlan.Node node, int reader) {
        boolean below = reader >= node.parent() && reader < ends[node.parent()];
        boolean own = reader >= node.number() && reader < ends[node.number()];
        return below && !own;
    }

    private boolean paysInTheEnd(int from, int node) {
        int at = from;
        for (int step = 0; at >= 0 && step < MOST_STEPS; step++) {
            if (at == node) {
                return true;
            }
            at = payers[at];
        }
        return at >= 0;
    }
}
