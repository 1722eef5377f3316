package org.aisconsole.ui.plans;

import javafx.scene.Node;
import javafx.scene.control.Button;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.SheetHost;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.FailurePlace;
import org.aisconsole.ui.widget.PageHead;
import org.aisconsole.ui.widget.ScrolledPage;
import org.aisconsole.ui.widget.States;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;

/** Plans of queries: a statement, its plan as a chart and as a tree, what is wrong with it, and the plans before it. */
public final class PlansView extends ScrolledPage {
    private final Texts texts;
    private final PlansViewModel model;
    private final SheetHost sheets;
    private final Dialogs dialogs;

    /**
     * The page.
     *
     * @param sheets where it asks
     */
    public PlansView(UiContext context, PlansViewModel model, SheetHost sheets, Dialogs dialogs) {
        this.texts = context.texts();
        this.model = model;
        this.sheets = sheets;
        this.dialogs = dialogs;
        show(
                new PageHead(texts.get("plans.title"), texts.get("plans.subtitle"), paste(), open()),
                new StatementCard(texts, model, sheets),
                new FailurePlace(texts, model.failureProperty(), model::explain),
                nothing(),
                new PlanCard(context, model),
                new DiffCard(texts, model),
                new HistoryCard(context, model));
    }

    private Node paste() {
        Button paste = new Button(texts.get("plans.paste"), new FontIcon(MaterialDesignC.CONTENT_PASTE));
        paste.setId("paste-plan");
        paste.setOnAction(pressed -> sheets.showSheet(new PasteSheet(texts, model::paste, sheets::closeSheet)));
        return paste;
    }

    private Node open() {
        Button open = new Button(texts.get("plans.open"), new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE));
        open.setId("open-plan");
        open.setOnAction(pressed -> dialogs.openFile(texts.get("plans.open")).ifPresent(model::open));
        return open;
    }

    /** Stands where the plan will be. */
    private Node nothing() {
        Node empty = States.empty(MaterialDesignG.GRAPH_OUTLINE, texts.get("plans.none"), texts.get("plans.none.next"));
        empty.visibleProperty()
                .bind(model.shownProperty().isNull().and(model.runningProperty().not()).and(model.failureProperty().isNull()));
        empty.managedProperty().bind(empty.visibleProperty());
        return empty;
    }
}
