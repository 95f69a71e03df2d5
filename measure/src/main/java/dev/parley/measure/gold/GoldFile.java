package dev.parley.measure.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.core.Risk;
import dev.parley.core.Utterance;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads gold labels: one JSON object a line with `id`, `subreddit` (or `community`), `title`,
/// `body` and the label fields. A field may be one value or a list of acceptable values; a mention
/// may have `types` or `type`. Without `risk`, the highest risk among `suitability` counts.
///
/// @param items in file order, ids unique
public record GoldFile(List<GoldItem> items, Rejects rejects) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public GoldFile {
        items = List.copyOf(items);
    }

    public static GoldFile read(Path file) throws IOException {
        List<GoldItem> items = new ArrayList<>();
        Rejects rejects = new Rejects();
        Set<String> ids = new HashSet<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            long number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    GoldItem item = item(JSON.readTree(line));
                    if (ids.add(item.id())) {
                        items.add(item);
                    } else {
                        rejects.add(
                                file.toString(),
                                number,
                                "id '" + item.id() + "' occurs twice; the first counts");
                    }
                } catch (JsonProcessingException e) {
                    rejects.add(file.toString(), number, "not JSON: " + e.getOriginalMessage());
                } catch (IllegalArgumentException e) {
                    rejects.add(file.toString(), number, String.valueOf(e.getMessage()));
                }
            }
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "gold file '" + file + "' is not UTF-8; convert it, such as with iconv", e);
        }
        return new GoldFile(items, rejects);
    }

    /// The same items as they look without their communities.
    public GoldFile withoutCommunities() {
        return new GoldFile(items.stream().map(GoldItem::withoutCommunity).toList(), rejects);
    }

    static GoldItem item(JsonNode row) {
        String id = row.path("id").asText("");
        JsonNode community = row.has("subreddit") ? row.get("subreddit") : row.path("community");
        List<String> suitability = values(row, "suitability");
        List<Risk> risks = values(row, "risk").stream().map(Risk::of).toList();
        if (risks.isEmpty() && row.has("suitability")) {
            risks = List.of(highest(suitability));
        }
        List<String> topics = values(row, "topics");
        boolean manyAnnotators = row.has("topics_any");
        return new GoldItem(
                Utterance.post(
                        id,
                        textOrNull(community),
                        row.path("title").asText(""),
                        row.path("body").asText("")),
                values(row, "conversation_type"),
                values(row, "commercial_intent"),
                values(row, "sentiment"),
                manyAnnotators || topics.isEmpty() ? topics : topics.subList(0, 1),
                manyAnnotators ? values(row, "topics_any") : topics,
                risks,
                row.has("suitability")
                        ? Optional.of(
                                suitability.stream().map(GoldFile::category).distinct().toList())
                        : Optional.empty(),
                row.has("mentions") ? Optional.of(mentions(row.get("mentions"))) : Optional.empty(),
                values(row, "promotional"));
    }

    private static List<GoldMention> mentions(JsonNode nodes) {
        List<GoldMention> mentions = new ArrayList<>();
        for (JsonNode node : nodes) {
            List<String> types = node.has("types") ? values(node, "types") : values(node, "type");
            mentions.add(
                    new GoldMention(
                            node.path("text").asText(""),
                            types,
                            node.path("agreed").asBoolean(true)));
        }
        return mentions;
    }

    private static List<String> values(JsonNode row, String field) {
        JsonNode node = row.path(field);
        List<String> values = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(v -> values.add(v.asText()));
        } else if (node.isValueNode() && !node.isNull()) {
            values.add(node.asText());
        }
        return values;
    }

    private static Risk highest(List<String> suitability) {
        return suitability.stream()
                .map(s -> Risk.of(s.substring(s.indexOf(':') + 1)))
                .max(Comparator.naturalOrder())
                .orElse(Risk.SAFE);
    }

    private static String category(String suitability) {
        int colon = suitability.indexOf(':');
        return colon < 0 ? suitability : suitability.substring(0, colon);
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }
}
