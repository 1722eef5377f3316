package org.aisconsole.ui.widget;

import eu.hansolo.tilesfx.Tile.SkinType;
import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.TileBuilder;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;

/**
 * How full a thing is, as a TilesFX gauge. Its tiles take colours, not style classes, so unseen swatches that the style
 * sheets colour pass them on, and a change of theme reaches the tile.
 */
public final class GaugeTile extends VBox {
    private static final double SIZE = 130;

    private final Tile tile;
    private final Rectangle ground = swatch("gauge-ground");
    private final Rectangle type = swatch("gauge-type");
    private final Rectangle track = swatch("gauge-track");
    private final Rectangle good = swatch("gauge-good");
    private final Rectangle warning = swatch("gauge-warning");
    private final Rectangle bad = swatch("gauge-bad");
    private final Label detail = Labels.of("", "muted", "small");
    private final String title;
    private Status status = Status.UNKNOWN;

    /** A gauge that knows nothing yet. */
    public GaugeTile(String title) {
        this.title = title;
        this.tile = TileBuilder.create()
                .skinType(SkinType.CIRCULAR_PROGRESS)
                .title("")
                .textVisible(false)
                .valueVisible(false)
                .unit("")
                .decimals(0)
                .animated(false)
                .roundedCorners(false)
                .borderWidth(0)
                .prefSize(SIZE, SIZE)
                .build();
        tile.setFocusTraversable(false); // there is nothing to do with it by keyboard
        detail.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("gauge");
        setAlignment(Pos.CENTER);
        getChildren().addAll(dial(), Labels.of(title), detail);
        getChildren().addAll(ground, type, track, good, warning, bad);
        for (Rectangle swatch : new Rectangle[] {ground, type, track, good, warning, bad}) {
            swatch.fillProperty().subscribe(paint -> colour());
        }
    }

    private Pane dial() {
        Pane dial = new Pane(tile) {
            @Override
            protected void layoutChildren() {
                tile.resizeRelocate(0, 0, SIZE, SIZE);
            }
        };
        dial.setMinSize(SIZE, SIZE);
        dial.setMaxSize(SIZE, SIZE);
        return dial;
    }

    private static Rectangle swatch(String style) {
        Rectangle swatch = new Rectangle();
        swatch.getStyleClass().add(style);
        swatch.setManaged(false);
        swatch.setVisible(false);
        return swatch;
    }

    /** Shows another reading. */
    public void show(GaugeReading reading) {
        double share = reading.share();
        status = reading.status();
        detail.setText(reading.detail());
        tile.setValue(Double.isNaN(share) ? 0 : share * 100);
        setAccessibleText(title + ": " + Math.round(tile.getValue()) + " %, " + reading.detail());
        colour();
    }

    private void colour() {
        tile.setBackgroundColor(color(ground));
        tile.setForegroundBaseColor(color(type));
        tile.setTextColor(color(type));
        tile.setValueColor(color(type));
        tile.setUnitColor(color(type));
        tile.setBarBackgroundColor(color(track));
        tile.setBarColor(color(
                switch (status) {
                    case BAD -> bad;
                    case WARNING -> warning;
                    case GOOD, UNKNOWN -> good;
                }));
    }

    private static Color color(Rectangle swatch) {
        Paint paint = swatch.getFill();
        return paint instanceof Color color ? color : Color.TRANSPARENT;
    }
}
