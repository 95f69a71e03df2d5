package dev.parley.text;

/// Finds web addresses that stand bare in a text, and the host in them.
final class Urls {
    /// Hosts longer than this are not names: DNS ends at 253.
    private static final int MAX_HOST = 253;

    /// Writing without spaces begins here: Chinese text around an address is not part of it.
    private static final char FIRST_CJK = 0x2E80;

    private Urls() {}

    /// Where the host begins when an address starts at `at`; -1 when none does. A leading `www.` is
    /// no part of the host.
    static int hostStart(CharSequence text, int at, int limit) {
        char c = text.charAt(at);
        int host;
        if (c == 'h' || c == 'H') {
            if (startsWith(text, at, limit, "https://")) {
                host = at + 8;
            } else if (startsWith(text, at, limit, "http://")) {
                host = at + 7;
            } else {
                return -1;
            }
        } else if ((c == 'w' || c == 'W') && startsWith(text, at, limit, "www.")) {
            host = at;
        } else {
            return -1;
        }
        if (at > 0 && CharKind.isWord(text.charAt(at - 1))) {
            return -1;
        }
        if (startsWith(text, host, limit, "www.")) {
            host += 4;
        }
        return host < limit && isHost(text.charAt(host)) && CharKind.isWord(text.charAt(host))
                ? host
                : -1;
    }

    /// One past the host's last character.
    static int hostEnd(CharSequence text, int host, int limit) {
        int stop = Math.min(limit, host + MAX_HOST);
        int i = host;
        while (i < stop && isHost(text.charAt(i))) {
            i++;
        }
        while (i > host && !CharKind.isWord(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isHost(char c) {
        return c == '.' || c == '-' || (c < FIRST_CJK && CharKind.isWord(c));
    }

    /// One past the address's last character: it ends at white space or at a mark that cannot be
    // part
    /// of it; closing punctuation belongs to the sentence.
    static int end(CharSequence text, int host, int limit) {
        int i = host;
        int open = 0;
        while (i < limit && isAddress(text, i, limit)) {
            char c = text.charAt(i);
            if (c == '(') {
                open++;
            } else if (c == ')' && --open < 0) {
                break;
            }
            i++;
        }
        while (i > host && isTrailing(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isAddress(CharSequence text, int i, int limit) {
        char c = text.charAt(i);
        if (c == '&') {
            return !startsWith(text, i, limit, "&gt;")
                    && !startsWith(text, i, limit, "&lt;")
                    && !startsWith(text, i, limit, "&quot;")
                    && !startsWith(text, i, limit, "&#");
        }
        return !CharKind.isSpace(c)
                && c != '<'
                && c != '>'
                && c != '"'
                && c != '`'
                && c != '|'
                && c != '['
                && c != ']'
                && c >= 0x20
                && c < FIRST_CJK;
    }

    private static boolean isTrailing(char c) {
        return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\''
                || c == '*' || c == '_' || c == '~' || c == '\\' || c == '’' || c == '”';
    }

    static boolean startsWith(CharSequence text, int at, int limit, String lower) {
        if (at + lower.length() > limit) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            char c = text.charAt(at + i);
            char folded = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            if (folded != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
