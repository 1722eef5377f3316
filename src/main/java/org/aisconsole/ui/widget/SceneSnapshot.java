package org.aisconsole.ui.widget;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import org.aisconsole.base.export.Exports;
import org.aisconsole.base.export.Picture;

/**
 * A node's picture.
 *
 * @param width pixels across
 * @param argb rows of pixels from the top
 */
@SuppressWarnings("ArrayRecordComponent") // a picture of a million pixels, written once
public record SceneSnapshot(int width, int[] argb) {
    /** Takes the picture; on the JavaFX thread. */
    public static SceneSnapshot of(Node node) {
        Picture picture = picture(node, 1);
        return new SceneSnapshot(picture.width(), picture.argb());
    }

    /**
     * Takes the picture at another size; on the JavaFX thread.
     *
     * @param scale pixels for each pixel of the screen, such as 2 for a sharp print
     */
    public static Picture picture(Node node, double scale) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(Transform.scale(scale, scale));
        WritableImage image = node.snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Picture(width, argb, scale);
    }

    /** Writes it as PNG; on any thread. */
    public void writeTo(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Exports.png(width, argb, out);
        }
    }
}
