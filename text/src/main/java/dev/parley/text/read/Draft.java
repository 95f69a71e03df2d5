package dev.parley.text.read;

import dev.parley.core.Utterance;
import dev.parley.core.Utterance.Kind;
import dev.parley.text.read.FieldMap.Part;
import dev.parley.text.read.FieldMap.Target;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The fields of one record while it is read; used again for the next.
final class Draft {
    private static final int PARTS = Part.values().length;

    private final String sourceName;
    private final @Nullable String[] values = new @Nullable String[PARTS];
    private final int[] ranks = new int[PARTS];

    Draft(String sourceName) {
        this.sourceName = sourceName;
    }

    void clear() {
        Arrays.fill(values, null);
    }

    void set(Target target, String value) {
        int i = target.part().ordinal();
        String old = values[i];
        if (old == null || old.isEmpty() || (target.rank() < ranks[i] && !value.isEmpty())) {
            values[i] = value;
            ranks[i] = target.rank();
        }
    }

    /// The utterance, or a reject when the record has no field of text.
    Read finish(long line) {
        String title = value(Part.TITLE);
        String body = value(Part.BODY);
        if (title == null && body == null) {
            return new Read.Reject(
                    line,
                    "record.no_text",
                    "the record has no field that holds a title or a body; name it with --map body=FIELD",
                    "");
        }
        return new Read.Ok(
                utterance(title == null ? "" : title, body == null ? "" : body, line), line);
    }

    private Utterance utterance(String title, String body, long line) {
        String given = given(Part.ID);
        String name = given(Part.NAME);
        String full = given == null && name != null && isFullName(name) ? name : given;
        String id = full == null ? sourceName + ":" + line : bare(full);
        String parent = given(Part.PARENT);
        String conversation = given(Part.CONVERSATION);
        String community = given(Part.COMMUNITY);
        boolean comment =
                parent != null
                        || (full != null && full.startsWith("t1_"))
                        || (name != null && name.startsWith("t1_") && isFullName(name))
                        || (conversation != null
                                && title.isEmpty()
                                && !bare(conversation).equals(id));
        String thread =
                conversation != null
                        ? conversation
                        : parent != null && !parent.startsWith("t1_") ? parent : id;
        return new Utterance(
                id,
                comment ? Kind.COMMENT : Kind.POST,
                bare(thread),
                parent == null ? null : bare(parent),
                community == null ? null : Times.community(community),
                Times.parse(given(Part.CREATED)),
                title,
                body);
    }

    private @Nullable String value(Part part) {
        return values[part.ordinal()];
    }

    private @Nullable String given(Part part) {
        String value = value(part);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static boolean isFullName(String text) {
        return text.length() > 3
                && text.charAt(0) == 't'
                && text.charAt(2) == '_'
                && Character.isDigit(text.charAt(1));
    }

    private static String bare(String id) {
        return isFullName(id) ? id.substring(3) : id;
    }
}
