package dev.parley.text.read;

/// Rejects that several readers make.
final class Rejects {
    private Rejects() {}

    static Read.Reject tooLong(long line, ByteLines lines) {
        return tooLong(line, Utf8.excerpt(lines.bytes(), lines.start(), lines.length()));
    }

    static Read.Reject tooLong(long line, String excerpt) {
        return new Read.Reject(
                line,
                "record.too_long",
                "the record is longer than the limit and was passed over; raise the limit to read it",
                excerpt);
    }
}
