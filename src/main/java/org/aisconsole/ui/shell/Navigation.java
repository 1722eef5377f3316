package org.aisconsole.ui.shell;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.aisconsole.ui.widget.Labels;
import org.kordamp.ikonli.javafx.FontIcon;

/** The screens at the left, under their groups. */
final class Navigation extends VBox {
    Navigation(List<Screen> screens, StringProperty open) {
        getStyleClass().add("navigation");
        ToggleGroup toggles = new ToggleGroup();
        String group = "";
        for (Screen screen : screens) {
            if (!screen.group().equals(group)) {
                group = screen.group();
                getChildren().add(Labels.of(group, "navigation-group"));
            }
            getChildren().add(button(screen, toggles, open));
        }
    }

    private static ToggleButton button(Screen screen, ToggleGroup toggles, StringProperty open) {
        ToggleButton button = new ToggleButton(screen.title(), new FontIcon(screen.icon()));
        button.getStyleClass().add("navigation-item");
        button.setToggleGroup(toggles);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(pressed -> {
            open.set(screen.id());
            button.setSelected(true); // pressing the open screen again does not close it
        });
        button.setSelected(screen.id().equals(open.get()));
        open.addListener((property, before, now) -> button.setSelected(screen.id().equals(now)));
        return button;
    }
}
