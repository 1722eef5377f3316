package org.aisconsole.engine.database.explain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.aisconsole.base.failure.FailureException;

/** Makes plans small for the store: the same few names over and over, they shrink to a tenth. */
final class PlanPacking {
    private static final int MOST_BYTES = 4 * (ExplainParser.MOST_MEGABYTES << 20);

    private PlanPacking() {}

    static byte[] pack(String json) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /**
     * Makes it large again, not without bound.
     *
     * @throws FailureException {@code explain.malformed} if it is nothing that was packed
     */
    static String unpack(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(gzip.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw FailureException.caused(broken, "explain.malformed", "gzip");
        }
    }
}
