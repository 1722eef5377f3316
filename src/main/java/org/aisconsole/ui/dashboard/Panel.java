package org.aisconsole.ui.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.aisconsole.base.text.Texts;

/**
 * A part of the page that can be moved, hidden and exported.
 *
 * @param id stable name, as the settings keep it
 * @param strip where it stands: only panels of one strip change places
 * @param titleKey text key of its title
 */
record Panel(String id, Strip strip, String titleKey) {
    static final Panel ATTENTION =
            new Panel("attention", new Strip(Section.OVERVIEW, false), "dashboard.attention");
    static final Panel GAUGES = new Panel("gauges", new Strip(Section.OVERVIEW, false), "dashboard.gauges");

    /** All there are, each at its usual place. */
    static final List<Panel> ALL = all();

    private static List<Panel> all() {
        List<Panel> all = new ArrayList<>(List.of(ATTENTION, GAUGES));
        for (DashboardTile tile : DashboardTile.values()) {
            all.add(tile.panel());
        }
        for (DashboardChart chart : DashboardChart.values()) {
            all.add(chart.panel());
        }
        return List.copyOf(all);
    }

    /** The panels of a strip, in their usual order. */
    static List<Panel> of(Strip strip) {
        return ALL.stream().filter(panel -> panel.strip.equals(strip)).toList();
    }

    /** Its title with the section that it belongs to, for where that is not seen. */
    String fullTitle(Texts texts) {
        return strip.section == Section.OVERVIEW
                ? texts.get(titleKey)
                : texts.get("dashboard.section." + strip.section.key()) + " · " + texts.get(titleKey);
    }

    /**
     * Panels that stand together.
     *
     * @param section under which heading
     * @param tiles whether they are tiles, or else cards
     */
    record Strip(Section section, boolean tiles) {}
}
