package dev.parley.pipeline.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/// One reject as a line of `rejects.jsonl`: `input`, `line`, `id`, `code`, `reason`, `excerpt`.
final class RejectLine {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RejectLine() {}

    static byte[] of(Feed.Rejected reject) {
        ObjectNode node =
                MAPPER.createObjectNode()
                        .put("input", reject.input())
                        .put("line", reject.line())
                        .put("id", reject.id())
                        .put("code", reject.code())
                        .put("reason", reject.reason())
                        .put("excerpt", reject.excerpt());
        try {
            String line = MAPPER.writeValueAsString(node) + "\n";
            return line.getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reject cannot be written: " + e.getMessage(), e);
        }
    }
}
