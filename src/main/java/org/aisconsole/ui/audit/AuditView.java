package org.aisconsole.ui.audit;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.LedgerEntry;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.TableExport;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.DetailPane;
import org.aisconsole.ui.widget.FailurePlace;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.PageHead;
import org.aisconsole.ui.widget.ScrolledPage;
import org.aisconsole.ui.widget.States;
import org.aisconsole.ui.widget.Status;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** What was done through any door, whether the record of it is untouched, and the proof of a single entry. */
public final class AuditView extends ScrolledPage {
    private final Texts texts;
    private final AuditViewModel model;
    private final Dialogs dialogs;
    private final DateTimeFormatter time;
    private final DataTable<LedgerEntry> table;

    /** The page. */
    public AuditView(UiContext context, AuditViewModel model, Dialogs dialogs) {
        this.texts = context.texts();
        this.model = model;
        this.dialogs = dialogs;
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", texts.locale())
                .withZone(context.zone());
        this.table = new DataTable<>(texts.get("audit.title"), model.rows(), columns());
        Button sign = new Button(texts.get("audit.sign"), new FontIcon(MaterialDesignS.SIGNATURE_FREEHAND));
        sign.setId("sign-ledger");
        sign.setOnAction(pressed -> model.sign());
        Node export = new TableExport(context, dialogs).button("audit", texts.get("audit.title"), table::table);
        show(
                new PageHead(texts.get("audit.title"), texts.get("audit.subtitle"), sign, export),
                new VerdictCard(texts, model),
                entries(context));
    }

    private Node entries(UiContext context) {
        table.placeholderProperty()
                .bind(model.loadedProperty()
                        .map(loaded -> loaded
                                ? States.empty(
                                        MaterialDesignF.FILE_SEARCH_OUTLINE,
                                        texts.get("audit.none"),
                                        texts.get("audit.none.next"))
                                : Labels.of(texts.get("audit.reading"), "muted")));
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.selectedProperty().set(now);
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        Node failed = new FailurePlace(texts, model.failureProperty(), model::refresh);
        Button more = new Button(texts.get("audit.more"), new FontIcon(MaterialDesignC.CHEVRON_DOWN));
        more.setOnAction(pressed -> model.readMore());
        more.visibleProperty().bind(model.moreProperty());
        more.managedProperty().bind(more.visibleProperty());
        VBox content = new VBox(
                new AuditFilters(texts, model), failed, new AuditTimeline(context, model), table, more, details());
        content.getStyleClass().add("change-history");
        Card card = new Card(texts.get("audit.entries"), texts.get("audit.entries.subtitle"), content);
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private List<Column<LedgerEntry>> columns() {
        return List.of(
                Column.by(texts.get("audit.place"), 44, LedgerEntry::place, row -> Long.toString(row.place())),
                Column.by(texts.get("audit.when"), 172, LedgerEntry::at, row -> time.format(row.at())),
                Column.<LedgerEntry>of(texts.get("audit.what"), 185, this::action)
                        .with(row -> status(row).dot()),
                Column.of(texts.get("audit.outcome"), 84, this::outcome),
                Column.of(texts.get("audit.target"), 92, LedgerEntry::target),
                Column.of(texts.get("audit.environment"), 108, this::environment),
                Column.of(texts.get("audit.who"), 72, LedgerEntry::actor));
    }

    /** A newer console on the same store may have written acts that this one has no words for. */
    private String action(LedgerEntry row) {
        return AuditAction.of(row.action())
                .map(known -> texts.get("audit.action." + known.word()))
                .orElse(row.action());
    }

    private String outcome(LedgerEntry row) {
        return texts.get("audit.outcome." + row.outcome());
    }

    private String environment(LedgerEntry row) {
        return row.environment().isEmpty()
                ? ""
                : texts.get("ui.environment." + row.environment().toLowerCase(Locale.ROOT));
    }

    private static Status status(LedgerEntry row) {
        return switch (row.outcome()) {
            case "done" -> Status.GOOD;
            case "failed" -> Status.BAD;
            default -> Status.UNKNOWN;
        };
    }

    /** What was hashed of the selected entry, and its proof. */
    private Node details() {
        Button proof = new Button(texts.get("audit.proof.save"), new FontIcon(MaterialDesignC.CERTIFICATE_OUTLINE));
        proof.setId("save-proof");
        proof.setOnAction(pressed -> dialogs.saveFile(texts.get("audit.proof.save"), "entry.tlog-proof")
                .ifPresent(model::saveProof));
        return new DetailPane(
                texts.get("audit.hashed"), model.selectedProperty(), LedgerEntry::hashed, this::facts, proof);
    }

    private String facts(LedgerEntry row) {
        String code = row.failure().isEmpty() ? "" : " " + texts.get("audit.facts.failure", row.failure());
        return texts.get("audit.facts", row.hash().substring(0, 16), row.door(), row.act().toString()) + code;
    }
}
