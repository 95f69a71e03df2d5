package dev.parley.text.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which field of a record (JSON field, CSV or Parquet column) holds what.
///
/// Several names may serve one part; the one that stands first in the list wins when a record has
/// several that are not empty.
public final class FieldMap {
    /// A part of an utterance.
    public enum Part {
        ID,
        TITLE,
        BODY,
        COMMUNITY,
        PARENT,
        CONVERSATION,
        CREATED,
        /// Reddit's full name (`t3_abc`), an id that also tells posts from comments.
        NAME;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Which part a field fills.
    ///
    /// @param rank the lower one wins
    record Target(Part part, int rank) {}

    /// The names that Reddit dumps and common exports use.
    public static final FieldMap DEFAULT =
            new FieldMap(
                    new EnumMap<>(
                            Map.of(
                                    Part.ID, List.of("id"),
                                    Part.NAME, List.of("name"),
                                    Part.TITLE, List.of("title", "headline", "subject"),
                                    Part.BODY,
                                            List.of(
                                                    "selftext",
                                                    "body",
                                                    "text",
                                                    "content",
                                                    "comment"),
                                    Part.COMMUNITY, List.of("subreddit", "community"),
                                    Part.PARENT, List.of("parent_id", "parent"),
                                    Part.CONVERSATION,
                                            List.of("link_id", "conversation_id", "conversation"),
                                    Part.CREATED,
                                            List.of(
                                                    "created_utc",
                                                    "created",
                                                    "created_at",
                                                    "timestamp"))));

    private final Map<Part, List<String>> names;
    private final Map<String, Target> targets = new HashMap<>();

    private FieldMap(Map<Part, List<String>> names) {
        this.names = names;
        names.forEach((part, fields) -> {
            for (int rank = 0; rank < fields.size(); rank++) {
                targets.put(fields.get(rank), new Target(part, rank));
            }
        });
    }

    /// Reads a command line's map, such as `title=headline,body=text|content,community=forum`.
    // Parts that
    /// are not named keep their usual fields; a part set to nothing (`title=`) is not read.
    ///
    /// @throws InputException `map.field` when a part is unknown or named twice
    public static FieldMap parse(String text) {
        Map<Part, List<String>> names = new EnumMap<>(DEFAULT.names);
        List<Part> seen = new ArrayList<>();
        for (String entry : text.split(",", -1)) {
            int equals = entry.indexOf('=');
            String label = (equals < 0 ? entry : entry.substring(0, equals)).strip();
            Part part = part(label).filter(p -> equals >= 0).orElseThrow(() -> unknown(entry));
            if (seen.contains(part)) {
                throw new InputException(
                        "map.field",
                        "the map names '" + label + "' twice; separate fields with '|'");
            }
            seen.add(part);
            String fields = entry.substring(equals + 1).strip();
            List<String> chosen = fields.isEmpty() ? List.of() : List.of(fields.split("\\|"));
            names.replaceAll(
                    (p, old) -> old.stream().filter(name -> !chosen.contains(name)).toList());
            names.put(part, chosen);
        }
        return new FieldMap(names);
    }

    private static Optional<Part> part(String label) {
        for (Part part : Part.values()) {
            if (part.label().equals(label)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private static InputException unknown(String entry) {
        return new InputException(
                "map.field",
                "'"
                        + entry
                        + "' is not part=field; parts: id, title, body, community, parent, conversation, created");
    }

    /// The part that a field fills; empty for a field that is not read.
    Optional<Target> target(String field) {
        return Optional.ofNullable(targets.get(field));
    }

    /// The same look-up without a box, for inner loops.
    @org.jspecify.annotations.Nullable
    Target find(String field) {
        return targets.get(field);
    }

    /// Whether the field holds text to read.
    boolean isText(String field) {
        Target target = targets.get(field);
        return target != null && (target.part() == Part.TITLE || target.part() == Part.BODY);
    }

    /// For messages: `title: title, headline; body: …`.
    String textFields() {
        return names.entrySet().stream()
                .filter(e -> e.getKey() == Part.TITLE || e.getKey() == Part.BODY)
                .map(e -> e.getKey().label() + ": " + String.join(", ", e.getValue()))
                .collect(Collectors.joining("; "));
    }
}
