package org.aisconsole.ui.dashboard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.dashboard.Panel.Strip;
import org.aisconsole.ui.widget.CardGrid;
import org.aisconsole.ui.widget.Labels;

/** The panels under their headings, in the user's arrangement. */
final class DashboardPage extends VBox {
    /** Least widths, in em. */
    private static final double TILE_WIDTH = 11;

    private static final double CARD_WIDTH = 26;
    private static final int MOST_TILES = 6;
    private static final int MOST_CARDS = 3;

    private final Map<String, PanelNode> nodes;
    private final Map<Section, SectionNodes> sections = new EnumMap<>(Section.class);
    private List<PanelNode> shown = List.of();

    DashboardPage(Texts texts, Map<String, PanelNode> nodes) {
        this.nodes = nodes;
        getStyleClass().addAll("page", "below-bar");
        for (Section section : Section.values()) {
            String heading = section == Section.OVERVIEW ? "" : texts.get("dashboard.section." + section.key());
            SectionNodes made = new SectionNodes(
                    Labels.of(heading, "section-title"),
                    new CardGrid(MOST_TILES, TILE_WIDTH),
                    new CardGrid(section == Section.OVERVIEW ? 2 : MOST_CARDS, CARD_WIDTH));
            sections.put(section, made);
            VBox.setVgrow(made.cards, Priority.ALWAYS);
            getChildren().addAll(made.heading, made.tiles, made.cards);
        }
    }

    /**
     * Puts the panels where they belong.
     *
     * @param present ids of those that there is something for
     */
    void arrange(Arrangement arrangement, Set<String> present) {
        List<PanelNode> all = new ArrayList<>();
        sections.forEach((section, made) -> {
            List<PanelNode> tiles = stripOf(new Strip(section, true), arrangement, present);
            List<PanelNode> cards = stripOf(new Strip(section, false), arrangement, present);
            show(made.tiles, tiles, arrangement);
            show(made.cards, cards, arrangement);
            boolean any = !tiles.isEmpty() || !cards.isEmpty();
            made.heading.setVisible(any && section != Section.OVERVIEW);
            made.heading.setManaged(made.heading.isVisible());
            all.addAll(tiles);
            all.addAll(cards);
        });
        shown = List.copyOf(all);
    }

    private List<PanelNode> stripOf(Strip strip, Arrangement arrangement, Set<String> present) {
        List<PanelNode> panels = new ArrayList<>();
        for (String id : arrangement.shown(Panel.of(strip).stream().map(Panel::id).toList())) {
            PanelNode node = nodes.get(id);
            if (node != null && present.contains(id)) {
                panels.add(node);
            }
        }
        return panels;
    }

    private static void show(CardGrid grid, List<PanelNode> panels, Arrangement arrangement) {
        panels.forEach(node ->
                CardGrid.setWide(node.frame(), arrangement.wide().contains(node.panel().id())));
        grid.show(panels.stream().map(PanelNode::frame).toList());
        grid.setVisible(!panels.isEmpty());
        grid.setManaged(!panels.isEmpty());
    }

    /** The panels that stand on the page, in its order. */
    List<PanelNode> shown() {
        return shown;
    }

    /** The heading above the cards and tiles of a section. */
    private record SectionNodes(Label heading, CardGrid tiles, CardGrid cards) {}
}
