package dev.parley.pipeline.output;

/// Makes text fit for UTF-8.
final class Unicode {
    private Unicode() {}

    /// `text` with every half of a surrogate pair that lacks its other half replaced by U+FFFD; its
    /// length, and so every offset into it, stays the same.
    static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return repair(text, i);
            }
        }
        return text;
    }

    private static String repair(String text, int from) {
        char[] chars = text.toCharArray();
        for (int i = from; i < chars.length; i++) {
            if (!Character.isSurrogate(chars[i])) {
                continue;
            }
            if (i + 1 < chars.length && Character.isSurrogatePair(chars[i], chars[i + 1])) {
                i++;
            } else {
                chars[i] = '\uFFFD';
            }
        }
        return new String(chars);
    }
}
