package org.aisconsole.base.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PdfTableTest {
    private static PDDocument written(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfTable.write("Entries", "made for a test", table, out);
        return Loader.loadPDF(out.toByteArray());
    }

    @Test
    void everyRowIsThereAndTheHeadOnEachPage() throws IOException {
        List<List<@Nullable Object>> rows = IntStream.range(0, 100)
                .<List<@Nullable Object>>mapToObj(row -> List.of(row, "row-" + row + ";"))
                .toList();
        try (PDDocument pdf = written(new Table(List.of("No.", "What is there"), rows))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(IntStream.range(0, 100)).allMatch(row -> text.contains("row-" + row + ";"));
            assertThat(text.split("What is there", -1)).hasSize(pdf.getNumberOfPages() + 1);
        }
    }

    @Test
    void whatIsTooLongIsCutAndWhatIsMissingIsBlank() throws IOException {
        List<@Nullable Object> row = new ArrayList<>();
        row.add("x".repeat(2_000));
        row.add(null);
        row.add("line one\nline two \uD83D\uDD12 ж");
        try (PDDocument pdf = written(new Table(List.of("a", "b", "c"), List.of(row)))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("xxx").contains("…").contains("line one line two").contains("ж");
            assertThat(text).doesNotContain("x".repeat(500));
        }
    }

    @Test
    void aTableWithoutRowsIsOnePage() throws IOException {
        try (PDDocument pdf = written(new Table(List.of("a"), List.of()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }
}
