package org.aisconsole.base.validation;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON from outside, of bounded size and depth. A name that comes twice in an object is refused, since two readers could take
 * different ones, and so is anything behind the end.
 */
public final class JsonBody {
    /** Levels of objects and arrays. */
    public static final int DEEPEST = 32;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 40;

    private JsonBody() {}

    /**
     * Reads a body.
     *
     * @param mostBytes of it
     * @return its tree; {@code validation.body.size} or {@code validation.body}
     */
    public static Checked<JsonNode> of(byte[] body, int mostBytes) {
        if (body.length > mostBytes) {
            return Checked.problem("validation.body.size", mostBytes);
        }
        try {
            JsonNode tree = mapper(mostBytes).readTree(body);
            return tree.isMissingNode() ? malformed() : Checked.valid(tree);
        } catch (JacksonException malformed) {
            return malformed();
        }
    }

    private static Checked<JsonNode> malformed() {
        return Checked.problem("validation.body", DEEPEST);
    }

    /** The same for a text. */
    public static Checked<JsonNode> of(String body, int mostBytes) {
        return body.length() > mostBytes
                ? Checked.problem("validation.body.size", mostBytes)
                : of(body.getBytes(StandardCharsets.UTF_8), mostBytes);
    }

    private static JsonMapper mapper(int mostBytes) {
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxDocumentLength(mostBytes)
                .maxStringLength(mostBytes)
                .maxNestingDepth(DEEPEST)
                .maxNameLength(LONGEST_NAME)
                .maxNumberLength(LONGEST_NUMBER)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(bounds)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    }
}
