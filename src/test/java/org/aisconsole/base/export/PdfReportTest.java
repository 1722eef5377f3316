package org.aisconsole.base.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.aisconsole.base.export.PdfLayout.Placed;
import org.aisconsole.base.export.PdfReport.Block;
import org.aisconsole.base.export.PdfReport.Figure;
import org.aisconsole.base.export.PdfReport.Heading;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfReportTest {
    private static Figure figure(int width, int height) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xFF336699);
        return new Figure(new Picture(width, pixels, 1));
    }

    /** Whatever the pictures' sizes: all are there in their order, within the margins, whole, and none over another. */
    @Property(tries = 200)
    void noPictureIsCutLostOrCovered(
            @ForAll @Size(min = 1, max = 25) List<@IntRange(min = 1, max = 900) Integer> heights,
            @ForAll @IntRange(min = 40, max = 1_400) int pageWidth) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < heights.size(); i++) {
            if (heights.get(i) % 5 == 0) {
                blocks.add(new Heading("h" + i));
            }
            blocks.add(figure(1 + (heights.get(i) * 7) % pageWidth, heights.get(i)));
        }
        PdfLayout layout = PdfLayout.of(new PdfReport("t", List.of(), pageWidth, blocks), 50);
        List<Block> found = new ArrayList<>();
        for (List<Placed> page : layout.pages()) {
            page.forEach(placed -> found.add(placed.block()));
            assertThat(page).allSatisfy(placed -> {
                assertThat(placed.x() + placed.width()).isLessThan(layout.paperWidth() - 2 * PdfLayout.MARGIN + 1);
                assertThat(placed.y() + placed.height())
                        .isLessThan(layout.paperHeight() - 2 * PdfLayout.MARGIN - PdfLayout.FOOT + 0.01);
            });
            assertApart(page);
            assertThat(!page.isEmpty() && page.getLast().block() instanceof Heading)
                    .as("a heading goes with what follows")
                    .isFalse();
        }
        assertThat(found).isEqualTo(blocks);
    }

    private static void assertApart(List<Placed> page) {
        for (int i = 0; i < page.size(); i++) {
            for (int j = 0; j < i; j++) {
                Placed a = page.get(i);
                Placed b = page.get(j);
                boolean apart = a.x() >= b.x() + b.width()
                        || b.x() >= a.x() + a.width()
                        || a.y() >= b.y() + b.height() - 1e-6
                        || b.y() >= a.y() + a.height() - 1e-6;
                assertThat(apart).as("%s and %s", a, b).isTrue();
            }
        }
    }

    private static byte[] write(PdfReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(report, out);
        return out.toByteArray();
    }

    @Test
    void theDocumentCanBeOpenedAndSearched() throws IOException {
        PdfReport report = new PdfReport(
                "Übersicht",
                List.of("AIS sample suite", "заказы · 注文"),
                700,
                List.of(new Heading("Postgres"), figure(300, 200), figure(300, 200), figure(690, 900)));
        try (PDDocument document = Loader.loadPDF(write(report))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Übersicht");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Übersicht")
                    .contains("AIS sample suite")
                    .as("letters beyond the West are known, and those that are not do not stop the document")
                    .contains("заказы · ??")
                    .contains("Postgres")
                    .contains("2/2");
        }
    }

    @Test
    void aReportWithoutPicturesIsADocumentToo() throws IOException {
        try (PDDocument document = Loader.loadPDF(write(new PdfReport("t", List.of("l"), 0, List.of())))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void onePictureStandsAboveTheOther() {
        Picture upper = new Picture(2, new int[] {1, 2}, 1);
        Picture both = upper.above(new Picture(1, new int[] {3, 4}, 1));
        assertThat(both.width()).isEqualTo(2);
        assertThat(both.argb()).containsExactly(1, 2, 3, 0, 4, 0);
    }
}
