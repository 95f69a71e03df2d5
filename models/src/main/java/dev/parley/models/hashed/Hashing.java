package dev.parley.models.hashed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Which features are hashed, and into how many buckets. Heads store the one they were trained
/// with.
///
/// @param bits buckets are `2^bits`, 8 to 24
/// @param words weight of the word uni- and bigrams as a group; 0 leaves them out
/// @param chars weight of the character n-grams as a group; 0 leaves them out
/// @param minChars shortest character n-gram, word boundaries included
/// @param maxChars longest
/// @param cues weight of each named cue; 0 leaves them out
public record Hashing(
        int bits, double words, double chars, int minChars, int maxChars, double cues) {
    /// 2^18 buckets, all groups.
    public static final Hashing DEFAULT = new Hashing(18, 1, 1, 3, 5, 0.5);

    /// Rises when the same text gives other features than before; a head refuses another revision.
    static final int REVISION = 1;

    public Hashing {
        if (bits < 8 || bits > 24) {
            throw new IllegalArgumentException("bits is " + bits + "; allowed: 8 to 24");
        }
        if (minChars < 1 || maxChars < minChars || maxChars > 8) {
            throw new IllegalArgumentException(
                    "character n-grams of "
                            + minChars
                            + " to "
                            + maxChars
                            + "; allowed: 1 to 8, ascending");
        }
        if (!(words >= 0 && chars >= 0 && cues >= 0)) {
            throw new IllegalArgumentException(
                    "group weights are "
                            + words
                            + ", "
                            + chars
                            + ", "
                            + cues
                            + "; allowed: 0 or more");
        }
    }

    public int buckets() {
        return 1 << bits;
    }

    /// For an artefact's configuration, with what guards against a change of the features.
    public ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("bits", bits)
                .put("words", words)
                .put("chars", chars)
                .put("minChars", minChars)
                .put("maxChars", maxChars)
                .put("cues", cues)
                .put("revision", REVISION)
                .put("cueList", Cues.SHIPPED.fingerprint());
    }

    /// @throws IllegalArgumentException when the features of this program are not those of the
    ///   model
    public static Hashing fromJson(JsonNode json) {
        if (json.path("revision").asInt() != REVISION
                || !json.path("cueList").asText().equals(Cues.SHIPPED.fingerprint())) {
            throw new IllegalArgumentException(
                    "the model was trained on hashed features of revision "
                            + json.path("revision").asInt()
                            + " with cue list "
                            + json.path("cueList").asText()
                            + "; this program makes revision "
                            + REVISION
                            + " with cue list "
                            + Cues.SHIPPED.fingerprint()
                            + "; train the model again or use the program that made it");
        }
        return new Hashing(
                json.path("bits").asInt(),
                json.path("words").asDouble(),
                json.path("chars").asDouble(),
                json.path("minChars").asInt(),
                json.path("maxChars").asInt(),
                json.path("cues").asDouble());
    }
}
