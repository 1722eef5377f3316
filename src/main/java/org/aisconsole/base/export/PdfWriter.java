package org.aisconsole.base.export;

import java.io.IOException;
import java.io.OutputStream;
import org.aisconsole.base.export.PdfLayout.Placed;
import org.aisconsole.base.export.PdfReport.Figure;
import org.aisconsole.base.export.PdfReport.Heading;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/**
 * Writes a report of pictures as PDF.
 */
public final class PdfWriter implements AutoCloseable {
    private static final float TITLE = 18;
    private static final float HEADING = 12;
    private static final float TEXT = 9;
    private static final double LINE = 13;

    private final PDDocument document = new PDDocument();
    private final PdfFonts fonts;

    private PdfWriter() throws IOException {
        this.fonts = new PdfFonts(document);
    }

    /** Writes the report; a page's number and the title stand at its foot. */
    public static void write(PdfReport report, OutputStream out) throws IOException {
        try (PdfWriter writer = new PdfWriter()) {
            writer.add(report);
            writer.document.save(out);
        }
    }

    private void add(PdfReport report) throws IOException {
        document.getDocumentInformation().setTitle(report.title());
        document.getDocumentInformation().setCreator("AIS Console");
        double head = TITLE + LINE * (report.lines().size() + 1);
        PdfLayout layout = PdfLayout.of(report, head);
        for (int number = 1; number <= layout.pages().size(); number++) {
            PDPage page = new PDPage(new PDRectangle((float) layout.paperWidth(), (float) layout.paperHeight()));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                double top = layout.paperHeight() - PdfLayout.MARGIN;
                if (number == 1) {
                    addHead(content, report, top);
                }
                for (Placed placed : layout.pages().get(number - 1)) {
                    add(content, placed, top);
                }
                fonts.set(content, fonts.plain(), TEXT, PdfLayout.MARGIN, PdfLayout.MARGIN / 2,
                        report.title() + " · " + number + "/" + layout.pages().size());
            }
        }
    }

    private void addHead(PDPageContentStream content, PdfReport report, double top) throws IOException {
        fonts.set(content, fonts.bold(), TITLE, PdfLayout.MARGIN, top - TITLE, report.title());
        for (int i = 0; i < report.lines().size(); i++) {
            fonts.set(content, fonts.plain(), TEXT, PdfLayout.MARGIN, top - TITLE - LINE * (i + 1), report.lines().get(i));
        }
    }

    private void add(PDPageContentStream content, Placed placed, double top) throws IOException {
        double x = PdfLayout.MARGIN + placed.x();
        double bottom = top - placed.y() - placed.height();
        switch (placed.block()) {
            case Heading heading -> fonts.set(content, fonts.bold(), HEADING, x, bottom + HEADING / 2, heading.words());
            case Figure figure -> content.drawImage(
                    LosslessFactory.createFromImage(document, figure.picture().image()),
                    (float) x,
                    (float) bottom,
                    (float) placed.width(),
                    (float) placed.height());
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
