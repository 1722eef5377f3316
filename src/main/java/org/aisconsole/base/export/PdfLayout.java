package org.aisconsole.base.export;

import java.util.ArrayList;
import java.util.List;
import org.aisconsole.base.export.PdfReport.Block;
import org.aisconsole.base.export.PdfReport.Figure;
import org.aisconsole.base.export.PdfReport.Heading;

/**
 * Where the blocks of a report stand on its pages.
 *
 * <p>Pictures keep the sizes that they have to each other: all are scaled so that the page they were taken from fits between the
 * margins. They fill rows from the left as long as there is room, and rows fill a page from the top; a row that does not fit
 * begins the next page, so no picture is cut in two. One that is larger than a whole page is made smaller. A heading goes with
 * the row below it. One pass, no look back further than a heading.
 */
final class PdfLayout {
    /** A4 in points. */
    static final double SHORT_EDGE = 595;

    static final double LONG_EDGE = 842;
    static final double MARGIN = 40;
    /** Kept free at the bottom for the page's number. */
    static final double FOOT = 20;

    static final double HEADING = 26;
    private static final double GAP = 8;
    /** A page wider than this is laid across the paper, or its words would get too small to read. */
    private static final double WIDE = 1_000;

    private final double paperWidth;
    private final double paperHeight;
    private final double scale;
    private final List<List<Placed>> pages = new ArrayList<>();
    private double y;
    private double x;
    private double rowHeight;
    private final List<Placed> row = new ArrayList<>();
    private double headingHeight;

    private PdfLayout(PdfReport report) {
        boolean across = report.width() > WIDE;
        this.paperWidth = across ? LONG_EDGE : SHORT_EDGE;
        this.paperHeight = across ? SHORT_EDGE : LONG_EDGE;
        this.scale = (paperWidth - 2 * MARGIN) / Math.max(1, report.width());
    }

    /**
     * Lays a report out.
     *
     * @param head height that title and lines take on the first page, in points
     */
    static PdfLayout of(PdfReport report, double head) {
        PdfLayout layout = new PdfLayout(report);
        layout.pages.add(new ArrayList<>());
        layout.y = head;
        for (Block block : report.blocks()) {
            switch (block) {
                case Heading heading -> layout.add(heading);
                case Figure figure -> layout.add(figure);
            }
        }
        layout.endRow();
        return layout;
    }

    private double roomHeight() {
        return paperHeight - 2 * MARGIN - FOOT;
    }

    private double roomWidth() {
        return paperWidth - 2 * MARGIN;
    }

    private void add(Heading heading) {
        endRow();
        row.add(new Placed(heading, 0, 0, roomWidth(), HEADING));
        headingHeight = HEADING;
    }

    private void add(Figure figure) {
        double width = figure.picture().width() / figure.picture().scale() * scale;
        double height = figure.picture().height() / figure.picture().scale() * scale;
        double fit = Math.min(1, Math.min(roomWidth() / width, (roomHeight() - HEADING) / height));
        width *= fit;
        height *= fit;
        if (x > 0 && x + width > roomWidth() + 0.5) {
            endRow();
        }
        row.add(new Placed(figure, x, headingHeight, width, height));
        x += width + GAP;
        rowHeight = Math.max(rowHeight, height);
    }

    /** Puts the row where it fits: on this page, or else at the top of a new one. */
    private void endRow() {
        double height = headingHeight + rowHeight;
        if (row.isEmpty()) {
            return;
        }
        if (y + height > roomHeight() && y > 0) {
            pages.add(new ArrayList<>());
            y = 0;
        }
        for (Placed placed : row) {
            pages.getLast().add(placed.below(y));
        }
        y += height + GAP;
        row.clear();
        x = 0;
        rowHeight = 0;
        headingHeight = 0;
    }

    /** What stands on each page. */
    List<List<Placed>> pages() {
        return pages;
    }

    double paperWidth() {
        return paperWidth;
    }

    double paperHeight() {
        return paperHeight;
    }

    /**
     * A block with its place between the margins, in points from the upper left.
     *
     * @param block what stands there
     * @param x distance from the left
     * @param y distance from the top
     * @param width its width
     * @param height its height
     */
    record Placed(Block block, double x, double y, double width, double height) {
        private Placed below(double top) {
            return new Placed(block, x, y + top, width, height);
        }
    }
}
