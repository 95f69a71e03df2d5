package dev.parley.text;

import java.util.HashMap;
import java.util.Map;

/// Character references of HTML (`&amp;`, `&#39;`, `&#x200B;`), as they stand in dumps of web text.
///
/// A reference that was escaped again (`&amp;#39;`, `&amp;gt;`) is one reference: dumps escape what
/// people typed, and people type references too.
final class Entities {
    /// Longest name without `&` and `;`.
    private static final int MAX_NAME = 8;

    /// Name and character, alternating. The names that community text uses; a rarer name stays as
    // typed.
    private static final String NAMES =
            "amp & lt < gt > quot \" apos ' cent ¢ pound £ yen ¥ euro € copy © reg ® trade ™ sect § para ¶"
                    + " deg ° plusmn ± times × divide ÷ frac12 ½ frac14 ¼ frac34 ¾ sup1 ¹ sup2 ² sup3 ³ micro µ"
                    + " middot · bull • hellip … ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „"
                    + " laquo « raquo » lsaquo ‹ rsaquo › iexcl ¡ iquest ¿ dagger † Dagger ‡ permil ‰ larr ←"
                    + " rarr → uarr ↑ darr ↓ harr ↔ hearts ♥ spades ♠ clubs ♣ diams ♦ infin ∞ ne ≠ le ≤ ge ≥"
                    + " asymp ≈ minus − radic √ sum ∑ alpha α beta β gamma γ delta δ pi π mu μ omega ω Omega Ω"
                    + " Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ Ccedil Ç Egrave È Eacute É"
                    + " Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î Iuml Ï Ntilde Ñ Ograve Ò Oacute Ó Ocirc Ô"
                    + " Otilde Õ Ouml Ö Oslash Ø Ugrave Ù Uacute Ú Ucirc Û Uuml Ü szlig ß agrave à aacute á"
                    + " acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë"
                    + " igrave ì iacute í icirc î iuml ï ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö"
                    + " oslash ø ugrave ù uacute ú ucirc û uuml ü yuml ÿ oelig œ OElig Œ scaron š Scaron Š"
                    + " lsqb [ rsqb ] lbrack [ rbrack ] lpar ( rpar ) ast * lowbar _ num # vert | colon : comma ,"
                    + " period . excl ! quest ? dollar $ percnt % sol / bsol \\ grave ` Hat ^ lcub { rcub }";

    private static final Map<String, Integer> BY_NAME = byName();

    private Entities() {}

    private static Map<String, Integer> byName() {
        Map<String, Integer> names = new HashMap<>();
        String[] parts = NAMES.split(" ", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            names.put(parts[i], parts[i + 1].codePointAt(0));
        }
        names.put("nbsp", 0xA0);
        names.put("ensp", 0x2002);
        names.put("emsp", 0x2003);
        names.put("thinsp", 0x2009);
        names.put("zwj", 0x200D);
        names.put("zwnj", 0x200C);
        names.put("shy", 0xAD);
        names.put("NewLine", (int) '\n');
        names.put("Tab", (int) '\t');
        return Map.copyOf(names);
    }

    /// The reference at `text[at]`, packed as `(end << 32) | code point`; -1 when there is none.
    static long decode(CharSequence text, int at, int limit) {
        int start = at + 1;
        while (isAmp(text, start, limit) && referenceEnd(text, start + 4, limit) >= 0) {
            start += 4;
        }
        int semicolon = referenceEnd(text, start, limit);
        if (semicolon < 0) {
            return -1;
        }
        int codePoint =
                text.charAt(start) == '#'
                        ? number(text, start + 1, semicolon)
                        : BY_NAME.getOrDefault(text.subSequence(start, semicolon).toString(), -1);
        return codePoint < 0 ? -1 : ((long) (semicolon + 1) << 32) | codePoint;
    }

    private static boolean isAmp(CharSequence text, int at, int limit) {
        return at + 4 <= limit
                && text.charAt(at) == 'a'
                && text.charAt(at + 1) == 'm'
                && text.charAt(at + 2) == 'p'
                && text.charAt(at + 3) == ';';
    }

    /// Where the `;` of a name or number that starts at `start` stands; -1 when there is none in
    // reach.
    private static int referenceEnd(CharSequence text, int start, int limit) {
        int stop = Math.min(limit, start + MAX_NAME + 1);
        for (int i = start; i < stop; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > start ? i : -1;
            }
            boolean name =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!name && !(c == '#' && i == start)) {
                return -1;
            }
        }
        return -1;
    }

    private static int number(CharSequence text, int from, int to) {
        boolean hex = from < to && (text.charAt(from) == 'x' || text.charAt(from) == 'X');
        int value = 0;
        int first = hex ? from + 1 : from;
        for (int i = first; i < to; i++) {
            int digit = Character.digit(text.charAt(i), hex ? 16 : 10);
            if (digit < 0) {
                return -1;
            }
            value = value * (hex ? 16 : 10) + digit;
            if (value > Character.MAX_CODE_POINT) {
                return -1;
            }
        }
        boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
        return first == to || surrogate ? -1 : value;
    }
}
