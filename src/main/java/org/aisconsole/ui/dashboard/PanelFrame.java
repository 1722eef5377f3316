package org.aisconsole.ui.dashboard;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Describe;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** A panel, over which the buttons stand that arrange it while the user does so. */
final class PanelFrame extends StackPane {
    private static final PseudoClass ARRANGING = PseudoClass.getPseudoClass("arranging");

    private final Panel panel;
    private final Texts texts;

    PanelFrame(Panel panel, Node content, Texts texts) {
        this.panel = panel;
        this.texts = texts;
        getStyleClass().add("panel-frame");
        getChildren().add(content);
    }

    /** Shows the buttons, or takes them away with none to arrange by. */
    void arrangeBy(Arranger arranger, boolean arranging) {
        pseudoClassStateChanged(ARRANGING, arranging);
        getChildren().get(0).setMouseTransparent(arranging);
        if (!arranging) {
            getChildren().remove(1, getChildren().size());
        } else if (getChildren().size() == 1) {
            getChildren().add(bar(arranger));
        }
    }

    private HBox bar(Arranger arranger) {
        HBox bar = new HBox(
                button(MaterialDesignC.CHEVRON_LEFT, "dashboard.arrange.earlier", button -> {
                    arranger.move(panel, -1);
                    button.requestFocus(); // its panel was taken out and put in again
                }),
                button(MaterialDesignC.CHEVRON_RIGHT, "dashboard.arrange.later", button -> {
                    arranger.move(panel, 1);
                    button.requestFocus();
                }),
                button(MaterialDesignA.ARROW_EXPAND_HORIZONTAL, "dashboard.arrange.width", button -> {
                    arranger.toggleWidth(panel);
                    button.requestFocus();
                }),
                button(MaterialDesignE.EYE_OFF_OUTLINE, "dashboard.arrange.hide", button -> arranger.hide(panel)));
        bar.getStyleClass().add("arrange-bar");
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return bar;
    }

    private Button button(Ikon icon, String key, Consumer<Button> act) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "small");
        button.setOnAction(pressed -> act.accept(button));
        return Describe.as(button, texts.get(key, panel.fullTitle(texts)));
    }

    /** What the buttons do. */
    interface Arranger {
        /** Moves a panel past the next one; -1 for earlier, 1 for later. */
        void move(Panel panel, int by);

        /** Makes a panel wide, or narrow again. */
        void toggleWidth(Panel panel);

        /** Takes a panel off the page. */
        void hide(Panel panel);
    }
}
