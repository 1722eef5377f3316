package org.aisconsole.base.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ExportsTest {
    private static final Table TABLE = new Table(
            List.of("name", "value"),
            List.of(
                    Arrays.asList("a, \"b\"\nc", 1.5),
                    Arrays.asList(null, -2),
                    Arrays.asList("=HYPERLINK(\"x\")", Instant.EPOCH)));

    @Test
    void csvQuotesAndDisarmsFormulas() throws IOException {
        StringWriter out = new StringWriter();
        Exports.csv(TABLE, out);
        assertThat(out.toString().split("\r\n"))
                .containsExactly(
                        "name,value", "\"a, \"\"b\"\"\nc\",1.5", ",-2", "\"'=HYPERLINK(\"\"x\"\")\",1970-01-01T00:00:00Z");
    }

    @Test
    void jsonHasAnObjectARow() {
        StringWriter out = new StringWriter();
        Exports.json(TABLE, out);
        assertThat(out.toString().replaceAll("\\s", "")).isEqualTo("[{\"name\":\"a,\\\"b\\\"\\nc\",\"value\":1.5},"
                + "{\"name\":null,\"value\":-2},"
                + "{\"name\":\"=HYPERLINK(\\\"x\\\")\",\"value\":\"1970-01-01T00:00:00Z\"}]");
    }

    @Test
    void pngKeepsEveryPixel() throws IOException {
        int[] argb = {0xFF112233, 0x80445566, 0x00000000, 0xFFFFFFFF, 0xFF000000, 0x01020304};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exports.png(3, argb, out);
        var image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(image.getRGB(0, 0, 3, 2, null, 0, 3)).containsExactly(argb);
    }
}
