package org.aisconsole.ui.dashboard;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.dashboard.DashboardExport.Format;
import org.aisconsole.ui.widget.Describe;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/**
 * The menu of a panel: what it can be saved and copied as.
 *
 * @param texts the user's language
 * @param export what saves and copies
 */
record PanelMenu(Texts texts, DashboardExport export) {
    /** A small button that opens the menu. */
    MenuButton button(Panel panel, Node content) {
        MenuButton button = new MenuButton(null, new FontIcon(MaterialDesignD.DOTS_VERTICAL));
        button.getStyleClass().addAll("button-icon", "flat", "small", "no-arrow");
        button.getItems().setAll(items(panel, content));
        return Describe.as(button, texts.get("dashboard.menu", panel.fullTitle(texts)));
    }

    List<MenuItem> items(Panel panel, Node content) {
        return List.of(
                item("dashboard.menu.png", () -> export.save(panel, content, Format.PNG)),
                item("dashboard.menu.csv", () -> export.save(panel, content, Format.CSV)),
                item("dashboard.menu.json", () -> export.save(panel, content, Format.JSON)),
                new SeparatorMenuItem(),
                item("dashboard.menu.copy.csv", () -> export.copy(panel, Format.CSV)),
                item("dashboard.menu.copy.markdown", () -> export.copy(panel, Format.MARKDOWN)));
    }

    private MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setOnAction(chosen -> act.run());
        return item;
    }
}
