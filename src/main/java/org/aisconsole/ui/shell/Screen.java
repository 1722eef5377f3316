package org.aisconsole.ui.shell;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/**
 * A screen of the window, as the navigation and the palette see it.
 *
 * @param id stable name, such as {@code dashboard}
 * @param group heading that it stands under, in the user's language
 * @param title its name in the user's language
 * @param icon its picture
 * @param view makes its node when it is first opened: once, or once for each connection
 * @param perConnection whether it shows the connection that is open, so that each has its own node
 */
public record Screen(
        String id, String group, String title, Ikon icon, Supplier<Node> view, boolean perConnection) {}
