package org.aisconsole.base.export;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Sets words in a document: in Helvetica, which every reader has and which knows Western letters; those with other letters in a
 * font that is put into the file; a letter that neither has becomes a question mark.
 */
final class PdfFonts {
    private static final String WIDE_FONT = "/org/aisconsole/ui/fonts/JetBrainsMono-Regular.ttf";
    /** Glyph widths are told in thousandths of the size. */
    private static final double UNITS = 1_000;

    private static final String CUT = "…";

    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final PDFont wide;

    PdfFonts(PDDocument document) throws IOException {
        try (InputStream font = PdfFonts.class.getResourceAsStream(WIDE_FONT)) {
            this.wide = font == null ? plain : PDType0Font.load(document, font);
        }
    }

    PDFont plain() {
        return plain;
    }

    PDFont bold() {
        return bold;
    }

    void set(PDPageContentStream content, PDFont font, float size, double x, double y, String words)
            throws IOException {
        PDFont able = able(font, words);
        content.beginText();
        content.setFont(able, size);
        content.newLineAtOffset((float) x, (float) y);
        content.showText(known(able, words));
        content.endText();
    }

    /** Width of the words in points. */
    double width(PDFont font, float size, String words) throws IOException {
        PDFont able = able(font, words);
        return able.getStringWidth(known(able, words)) / UNITS * size;
    }

    /** The words, or as much of them as fits into a width. */
    String fit(PDFont font, float size, String words, double width) throws IOException {
        String line = words.replaceAll("\\s+", " ");
        if (width(font, size, line) <= width) {
            return line;
        }
        int least = 0;
        int most = line.length();
        while (least < most) { // the longest beginning that fits
            int middle = (least + most + 1) / 2;
            boolean fits = width(font, size, line.substring(0, middle) + CUT) <= width;
            least = fits ? middle : least;
            most = fits ? most : middle - 1;
        }
        return line.substring(0, least) + CUT;
    }

    private PDFont able(PDFont font, String words) {
        return knows(font, words) ? font : wide;
    }

    private static String known(PDFont font, String words) {
        StringBuilder known = new StringBuilder();
        words.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> known.append(knows(font, letter) ? letter : "?"));
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
}
