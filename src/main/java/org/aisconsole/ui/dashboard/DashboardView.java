package org.aisconsole.ui.dashboard;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.aisconsole.ui.dashboard.DashboardExport.Format;
import org.aisconsole.ui.shell.Actions;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.ChartLink;
import org.aisconsole.ui.widget.InSight;
import org.aisconsole.ui.widget.WholePage;

/** The dashboard: what to look at first, and the figures, gauges and charts of one connection. */
public final class DashboardView extends BorderPane implements WholePage {
    private final DashboardViewModel model;
    private final DashboardExport export;
    private final ChartLink link;
    private final PanelNodes nodes;
    private final DashboardPage page;
    private final DashboardHead head;
    private final HiddenPanels hidden;
    private final InSight inSight;
    private Set<String> present = Set.of();

    /**
     * A dashboard over its model.
     *
     * @param actions where findings lead
     * @param export saves and copies what is shown
     */
    public DashboardView(UiContext context, DashboardViewModel model, Actions actions, DashboardExport export) {
        this.model = model;
        this.export = export;
        this.link = new ChartLink(model.zoom());
        this.nodes = new PanelNodes(context, link, actions, new PanelMenu(context.texts(), export));
        this.page = new DashboardPage(context.texts(), nodes.all());
        this.hidden = new HiddenPanels(model.arrange(), context.texts());
        this.head = new DashboardHead(model, new DashboardWords(context.texts(), context.zone()), this::exportAs);
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().addAll("page-scroll", "edge-to-edge");
        scroll.setFocusTraversable(false);
        this.inSight = new InSight(scroll);
        getStyleClass().add("whole-page");
        setTop(head);
        setCenter(scroll);
        model.dataProperty().subscribe(this::show);
        model.arrange().arrangementProperty().subscribe(changed -> arrange());
        model.arrange().arrangingProperty().subscribe(changed -> arrangeBy());
        link.cursorProperty().subscribe(at -> point(at.longValue()));
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(DashboardView::isOpen)
                .orElse(false)
                .subscribe(model.showingProperty()::set);
    }

    private static ObservableValue<Boolean> isOpen(Window window) {
        return window instanceof Stage stage
                ? Bindings.and(stage.showingProperty(), stage.iconifiedProperty().not())
                : window.showingProperty();
    }

    private void show(DashboardData data) {
        Set<String> now = data.panels();
        if (!now.equals(present)) {
            present = now;
            arrange();
        }
        inSight.changed();
    }

    private void arrange() {
        Arrangement arrangement = model.arrange().arrangementProperty().get();
        page.arrange(arrangement, present);
        hidden.show(arrangement, present);
        inSight.clear();
        page.shown().forEach(node -> inSight.add(
                node.frame(), () -> node.draw().accept(model.dataProperty().get())));
        inSight.changed();
    }

    private void arrangeBy() {
        boolean arranging = model.arrange().arrangingProperty().get();
        nodes.all().values().forEach(node -> node.frame().arrangeBy(arranger(), arranging));
        page.getChildren().remove(hidden);
        if (arranging) {
            page.getChildren().addFirst(hidden);
        }
    }

    private Set<String> seen() {
        return page.shown().stream().map(node -> node.panel().id()).collect(Collectors.toSet());
    }

    private PanelFrame.Arranger arranger() {
        return new PanelFrame.Arranger() {
            @Override
            public void move(Panel panel, int by) {
                model.arrange().move(panel, by, seen());
            }

            @Override
            public void toggleWidth(Panel panel) {
                boolean wide = model.arrange().arrangementProperty().get().wide().contains(panel.id());
                model.arrange().widen(panel, !wide);
            }

            @Override
            public void hide(Panel panel) {
                model.arrange().hide(panel);
                hidden.focusLast();
            }
        };
    }

    /** The charts that can be seen follow the mouse; all of them forget it when it has gone. */
    private void point(long at) {
        for (PanelNode node : page.shown()) {
            boolean concerned = at == ChartLink.NOWHERE || inSight.isSeen(node.frame());
            node.chart().filter(chart -> concerned).ifPresent(chart -> chart.point(at));
        }
    }

    private void exportAs(Format format) {
        drawAll();
        export.savePage(format, head, page);
    }

    @Override
    public void drawAll() {
        inSight.drawAll();
    }
}
