package dev.parley.pipeline.explain;

/// Terminal colours, or none.
enum Paint {
    PLAIN,
    ANSI;

    private static final String RESET = "\u001B[0m";

    String bold(String text) {
        return with("\u001B[1m", text);
    }

    String dim(String text) {
        return with("\u001B[2m", text);
    }

    String good(String text) {
        return with("\u001B[32m", text);
    }

    String bad(String text) {
        return with("\u001B[31m", text);
    }

    String mark(String text) {
        return with("\u001B[4;36m", text);
    }

    private String with(String code, String text) {
        return this == ANSI ? code + text + RESET : text;
    }

    /// Text from users with everything replaced that a terminal would obey: control characters but
    /// the line feed, and marks that change the direction of writing.
    static String safe(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = Character.isISOControl(c) && c != '\n';
            boolean direction = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
            out.append(control || direction ? (c == '\t' || c == '\r' ? ' ' : '\uFFFD') : c);
        }
        return out.toString();
    }
}
