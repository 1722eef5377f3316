package org.aisconsole.base.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as PDF, across A4: a row a line, the head on each page. A column is as wide as its words, up to a share of the
 * page that all columns get; what does not fit is cut with an ellipsis, since the whole is in the other formats.
 */
public final class PdfTable implements AutoCloseable {
    private static final float TITLE = 14;
    private static final float TEXT = 7.5f;
    private static final double LINE = 12;
    private static final double GAP = 6;
    /** Rows that are looked at to find how wide a column is. */
    private static final int LOOKED_AT = 200;

    private final PDDocument document = new PDDocument();
    private final PdfFonts fonts;
    private final String title;
    private final String subtitle;
    private final Table table;
    private final double[] widths;

    private PdfTable(String title, String subtitle, Table table) throws IOException {
        this.fonts = new PdfFonts(document);
        this.title = title;
        this.subtitle = subtitle;
        this.table = table;
        this.widths = widths();
    }

    /**
     * Writes the table.
     *
     * @param title its name
     * @param subtitle of what, and when made
     */
    public static void write(String title, String subtitle, Table table, OutputStream out) throws IOException {
        try (PdfTable pdf = new PdfTable(title, subtitle, table)) {
            pdf.add();
            pdf.document.save(out);
        }
    }

    private static double roomWidth() {
        return PdfLayout.LONG_EDGE - 2 * PdfLayout.MARGIN;
    }

    private double[] widths() throws IOException {
        double[] wanted = new double[table.columns().size()];
        double sum = 0;
        for (int column = 0; column < wanted.length; column++) {
            wanted[column] = fonts.width(fonts.bold(), TEXT, table.columns().get(column)) + GAP;
            for (List<@Nullable Object> row : table.rows().subList(0, Math.min(LOOKED_AT, table.rows().size()))) {
                wanted[column] = Math.max(wanted[column], fonts.width(fonts.plain(), TEXT, words(row, column)) + GAP);
            }
            wanted[column] = Math.min(wanted[column], roomWidth() / 3);
            sum += wanted[column];
        }
        double scale = Math.min(1, roomWidth() / Math.max(1, sum));
        for (int column = 0; column < wanted.length; column++) {
            wanted[column] *= scale;
        }
        return wanted;
    }

    private static String words(List<@Nullable Object> row, int column) {
        return Objects.toString(row.get(column), "");
    }

    private void add() throws IOException {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("AIS Console");
        int perPage = (int) ((PdfLayout.SHORT_EDGE - 2 * PdfLayout.MARGIN - PdfLayout.FOOT - TITLE - 2 * LINE) / LINE) - 1;
        int pages = Math.max(1, (table.rows().size() + perPage - 1) / perPage);
        for (int page = 0; page < pages; page++) {
            int from = page * perPage;
            addPage(table.rows().subList(from, Math.min(table.rows().size(), from + perPage)), page + 1, pages);
        }
    }

    private void addPage(List<List<@Nullable Object>> rows, int number, int pages) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) PdfLayout.LONG_EDGE, (float) PdfLayout.SHORT_EDGE));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            double y = PdfLayout.SHORT_EDGE - PdfLayout.MARGIN - TITLE;
            fonts.set(content, fonts.bold(), TITLE, PdfLayout.MARGIN, y, title);
            fonts.set(content, fonts.plain(), TEXT, PdfLayout.MARGIN, y - LINE, subtitle);
            y -= 2.5 * LINE;
            line(content, fonts.bold(), y, table.columns());
            rule(content, y - 3);
            for (List<@Nullable Object> row : rows) {
                y -= LINE;
                line(content, fonts.plain(), y, row);
            }
            fonts.set(content, fonts.plain(), TEXT, PdfLayout.MARGIN, PdfLayout.MARGIN / 2, title + " · " + number + "/" + pages);
        }
    }

    private void line(PDPageContentStream content, PDFont font, double y, List<? extends @Nullable Object> cells)
            throws IOException {
        double x = PdfLayout.MARGIN;
        for (int column = 0; column < widths.length; column++) {
            String words = Objects.toString(cells.get(column), "");
            fonts.set(content, font, TEXT, x, y, fonts.fit(font, TEXT, words, widths[column] - GAP));
            x += widths[column];
        }
    }

    private static void rule(PDPageContentStream content, double y) throws IOException {
        content.setLineWidth(0.5f);
        content.moveTo((float) PdfLayout.MARGIN, (float) y);
        content.lineTo((float) (PdfLayout.LONG_EDGE - PdfLayout.MARGIN), (float) y);
        content.stroke();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
