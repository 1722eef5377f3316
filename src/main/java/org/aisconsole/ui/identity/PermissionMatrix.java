package org.aisconsole.ui.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** The permission table as it holds: what is guarded, and which roles may. */
final class PermissionMatrix extends GridPane {
    private static final double ROLE_WIDTH = 96;

    private final Texts texts;

    PermissionMatrix(Texts texts) {
        this.texts = texts;
        getStyleClass().add("permission-matrix");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(words);
        List<Node> heads = new ArrayList<>(List.of(new Region()));
        for (Role role : Role.values()) {
            ColumnConstraints column = new ColumnConstraints(ROLE_WIDTH);
            column.setHalignment(HPos.CENTER);
            getColumnConstraints().add(column);
            heads.add(Labels.of(texts.get("people.role." + role.word()), "field-name"));
        }
        addRow(0, heads.toArray(Node[]::new));
        for (Permission permission : Permission.values()) {
            addRow(getRowCount(), cells(permission));
        }
    }

    private Node[] cells(Permission permission) {
        List<Node> cells = new ArrayList<>();
        Label name = Labels.wrapped(texts.get("people.permission." + permission.word()));
        Describe.node(name, spoken(permission));
        cells.add(name);
        for (Role role : Role.values()) {
            boolean granted = permission.roles().contains(role);
            FontIcon icon = new FontIcon(granted ? MaterialDesignC.CHECK : MaterialDesignM.MINUS);
            icon.getStyleClass().add(granted ? "granted" : "not-granted");
            cells.add(icon);
        }
        return cells.toArray(Node[]::new);
    }

    private String spoken(Permission permission) {
        String roles = permission.roles().stream()
                .sorted()
                .map(role -> texts.get("people.role." + role.word()))
                .collect(Collectors.joining(", "));
        return texts.get("people.permission." + permission.word()) + ": " + roles;
    }
}
