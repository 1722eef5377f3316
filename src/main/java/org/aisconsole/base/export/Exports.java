package org.aisconsole.base.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.aisconsole.base.validation.CsvCell;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes tables and pictures in the formats that the console offers everywhere. */
public final class Exports {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private Exports() {}

    /**
     * Writes a table as CSV (RFC 4180, header first). A text cell that a spreadsheet would run as a formula gets a
     * leading apostrophe, as OWASP advises against CSV injection; numbers are written as they are.
     */
    public static void csv(Table table, Writer out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(table.columns().stream().map(Exports::harmless).toList());
        for (List<@Nullable Object> row : table.rows()) {
            printer.printRecord(row.stream().map(Exports::harmless).toArray());
        }
        printer.flush();
    }

    /** Writes a table as Markdown (GitHub's kind): columns that hold numbers stand at the right. */
    public static void markdown(Table table, Writer out) throws IOException {
        out.write(markdownRow(table.columns().stream().map(Exports::markdownCell).toList()));
        List<String> rules = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            rules.add(isNumeric(table, column) ? "---:" : "---");
        }
        out.write(markdownRow(rules));
        for (List<@Nullable Object> row : table.rows()) {
            out.write(markdownRow(row.stream().map(Exports::markdownCell).toList()));
        }
        out.flush();
    }

    private static boolean isNumeric(Table table, int column) {
        return table.rows().stream().anyMatch(row -> row.get(column) instanceof Number);
    }

    private static String markdownRow(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** A bar or a line break within a cell would end it. */
    private static String markdownCell(@Nullable Object cell) {
        return cell == null
                ? ""
                : cell.toString().replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", " ");
    }

    private static @Nullable Object harmless(@Nullable Object cell) {
        return cell instanceof String text ? CsvCell.harmless(text) : cell;
    }

    /** Writes a table as a JSON array with one object a row. */
    public static void json(Table table, Writer out) {
        JSON.writerWithDefaultPrettyPrinter().writeValue(out, objects(table));
    }

    private static List<Map<String, @Nullable Object>> objects(Table table) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>(table.rows().size());
        for (List<@Nullable Object> row : table.rows()) {
            objects.add(object(table.columns(), row));
        }
        return objects;
    }

    private static Map<String, @Nullable Object> object(List<String> columns, List<@Nullable Object> row) {
        Map<String, @Nullable Object> object = LinkedHashMap.newLinkedHashMap(columns.size());
        for (int column = 0; column < columns.size(); column++) {
            object.put(columns.get(column), row.get(column));
        }
        return object;
    }

    /**
     * Writes a picture as PNG.
     *
     * @param width width in pixels
     * @param argb rows of pixels from the top, 32-bit ARGB; its length is a multiple of the width
     */
    public static void png(int width, int[] argb, OutputStream out) {
        BufferedImage image = new BufferedImage(width, argb.length / width, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, image.getHeight(), argb, 0, width);
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
