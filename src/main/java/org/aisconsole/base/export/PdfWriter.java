package org.aisconsole.base.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.aisconsole.base.export.PdfLayout.Placed;
import org.aisconsole.base.export.PdfReport.Figure;
import org.aisconsole.base.export.PdfReport.Heading;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/**
 * Writes a report as PDF. Words are set in Helvetica, which every reader has and which knows Western letters; those with other
 * letters in a font that is put into the file; a letter that neither has becomes a question mark.
 */
public final class PdfWriter implements AutoCloseable {
    private static final String WIDE_FONT = "/org/aisconsole/ui/fonts/JetBrainsMono-Regular.ttf";
    private static final float TITLE = 18;
    private static final float HEADING = 12;
    private static final float TEXT = 9;
    private static final double LINE = 13;

    private final PDDocument document = new PDDocument();
    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final PDFont wide;

    private PdfWriter() throws IOException {
        try (InputStream font = PdfWriter.class.getResourceAsStream(WIDE_FONT)) {
            this.wide = font == null ? plain : PDType0Font.load(document, font);
        }
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
                text(content, plain, TEXT, PdfLayout.MARGIN, PdfLayout.MARGIN / 2,
                        report.title() + " · " + number + "/" + layout.pages().size());
            }
        }
    }

    private void addHead(PDPageContentStream content, PdfReport report, double top) throws IOException {
        text(content, bold, TITLE, PdfLayout.MARGIN, top - TITLE, report.title());
        for (int i = 0; i < report.lines().size(); i++) {
            text(content, plain, TEXT, PdfLayout.MARGIN, top - TITLE - LINE * (i + 1), report.lines().get(i));
        }
    }

    private void add(PDPageContentStream content, Placed placed, double top) throws IOException {
        double x = PdfLayout.MARGIN + placed.x();
        double bottom = top - placed.y() - placed.height();
        switch (placed.block()) {
            case Heading heading -> text(content, bold, HEADING, x, bottom + HEADING / 2, heading.words());
            case Figure figure -> content.drawImage(
                    LosslessFactory.createFromImage(document, figure.picture().image()),
                    (float) x,
                    (float) bottom,
                    (float) placed.width(),
                    (float) placed.height());
        }
    }

    private void text(PDPageContentStream content, PDFont font, float size, double x, double y, String words)
            throws IOException {
        PDFont able = knows(font, words) ? font : wide;
        content.beginText();
        content.setFont(able, size);
        content.newLineAtOffset((float) x, (float) y);
        content.showText(known(able, words));
        content.endText();
    }

    private static String known(PDFont font, String words) {
        StringBuilder known = new StringBuilder();
        words.codePoints().forEach(letter -> known.append(knows(font, Character.toString(letter)) ? Character.toString(letter) : "?"));
        return known.toString();
    }

    /** The library says so by throwing; there is no other question to ask it. */
    private static boolean knows(PDFont font, String words) {
        try {
            return font.getStringWidth(words) >= 0;
        } catch (IOException | IllegalArgumentException unknown) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
