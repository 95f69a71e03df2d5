package dev.parley.measure.gold;

import java.util.List;

/// A name that the gold lists for a text.
///
/// @param text exact surface form
/// @param types acceptable types
/// @param agreed false when only one of two annotators named it
public record GoldMention(String text, List<String> types, boolean agreed) {
    public GoldMention {
        text = text.strip();
        types = List.copyOf(types);
    }
}
