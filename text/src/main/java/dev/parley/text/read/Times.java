package dev.parley.text.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Reads the spellings of times and community names that occur in dumps.
final class Times {
    /// Larger numbers are milliseconds (this many seconds end in the year 5138), then microseconds.
    private static final double MAX_SECONDS = 1e11;

    private Times() {}

    /// Seconds, milliseconds or microseconds since 1970, ISO 8601, or `yyyy-mm-dd hh:mm:ss` in UTC;
    // null
    /// for anything else: a post without time is still a post.
    static @Nullable Instant parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            char last = text.charAt(text.length() - 1);
            boolean number =
                    text.indexOf('-', 1) < 0 && text.indexOf(':') < 0 && last >= '0' && last <= '9';
            return number ? ofNumber(text) : ofDate(text.replace(' ', 'T'));
        } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Instant ofNumber(String text) {
        double value = Double.parseDouble(text);
        double seconds =
                value > MAX_SECONDS * 1e3 ? value / 1e6 : value > MAX_SECONDS ? value / 1e3 : value;
        return Math.abs(seconds) <= MAX_SECONDS
                ? Instant.ofEpochMilli(Math.round(seconds * 1e3))
                : null;
    }

    private static Instant ofDate(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        boolean zoned = text.endsWith("Z") || text.indexOf('+') > 0 || text.lastIndexOf('-') > 10;
        return zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    /// A community's name without `r/`.
    static String community(String name) {
        if (name.startsWith("/r/")) {
            return name.substring(3);
        }
        return name.startsWith("r/") ? name.substring(2) : name;
    }
}
