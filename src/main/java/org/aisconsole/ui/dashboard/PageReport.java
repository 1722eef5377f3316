package org.aisconsole.ui.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import org.aisconsole.base.export.PdfReport.Block;
import org.aisconsole.base.export.PdfReport.Figure;
import org.aisconsole.base.export.PdfReport.Heading;
import org.aisconsole.base.export.PdfReport;
import org.aisconsole.base.export.Picture;
import org.aisconsole.base.job.JobContext;
import org.aisconsole.ui.shell.UiContext;

/**
 * The page on its way into a document.
 *
 * @param title its title
 * @param lines what it is of, and when it was made
 * @param width width of the page in pixels
 * @param parts headings and panels, in their order
 */
record PageReport(String title, List<String> lines, double width, List<Part> parts) {
    /**
     * A heading, or a panel.
     *
     * @param words words above it; empty for none
     * @param node the panel
     */
    record Part(String words, Node node) {}

    /** What the page shows now. On the window's thread. */
    static PageReport of(DashboardPage page, DashboardViewModel model, UiContext context) {
        DashboardWords words = new DashboardWords(context.texts(), context.zone());
        List<String> lines = List.of(
                words.seen(model),
                words.time(model.dataProperty().get().window()),
                context.texts().get("dashboard.made", words.moment(context.clock().instant())));
        List<Part> parts = new ArrayList<>();
        Section section = Section.OVERVIEW;
        for (PanelNode panel : page.shown()) {
            Section next = panel.panel().strip().section();
            String heading = next == section ? "" : context.texts().get("dashboard.section." + next.key());
            parts.add(new Part(heading, panel.content()));
            section = next;
        }
        return new PageReport(context.texts().get("dashboard.title"), lines, page.getWidth(), parts);
    }

    /** Takes the pictures, one after the other. */
    PdfReport take(Function<Node, Picture> picture, JobContext job) {
        List<Block> blocks = new ArrayList<>();
        for (Part part : parts) {
            job.check();
            if (!part.words.isEmpty()) {
                blocks.add(new Heading(part.words));
            }
            blocks.add(new Figure(picture.apply(part.node)));
            job.fraction((double) blocks.size() / (parts.size() + Section.values().length));
        }
        return new PdfReport(title, lines, width, blocks);
    }
}
