package org.aisconsole.ui.dashboard;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.aisconsole.ui.widget.ChartPanel;

/**
 * A panel as it stands on the page.
 *
 * @param panel which one
 * @param content its picture, which exports take
 * @param frame the content with what arranges it
 * @param draw shows other data
 * @param chart its chart, if it is one
 */
record PanelNode(
        Panel panel, Node content, PanelFrame frame, Consumer<DashboardData> draw, Optional<ChartPanel> chart) {}
