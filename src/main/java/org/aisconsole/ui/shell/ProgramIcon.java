package org.aisconsole.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/** The program's icon, in the sizes that title bars, task bars and switchers ask for. */
public final class ProgramIcon {
    private ProgramIcon() {}

    /** The pictures, the smallest first. */
    public static List<Image> images() {
        return Stream.of(16, 32, 64, 256).map(ProgramIcon::image).toList();
    }

    private static Image image(int size) {
        String name = "/org/aisconsole/ui/icon/icon-" + size + ".png";
        return new Image(Objects.requireNonNull(ProgramIcon.class.getResource(name)).toExternalForm());
    }
}
