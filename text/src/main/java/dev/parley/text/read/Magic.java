package dev.parley.text.read;

import java.util.Optional;

/// Kinds of files by their first bytes.
final class Magic {
    private Magic() {}

    static boolean isZstd(byte[] head) {
        boolean frame = starts(head, 0x28, 0xB5, 0x2F, 0xFD);
        boolean skippable =
                head.length >= 4
                        && (head[0] & 0xF0) == 0x50
                        && head[1] == 0x2A
                        && head[2] == 0x4D
                        && head[3] == 0x18;
        return frame || skippable;
    }

    static boolean isGzip(byte[] head) {
        return starts(head, 0x1F, 0x8B);
    }

    static boolean isParquet(byte[] head) {
        return starts(head, 'P', 'A', 'R', '1');
    }

    static boolean isUtf8Mark(byte[] head) {
        return starts(head, 0xEF, 0xBB, 0xBF);
    }

    static boolean isUtf16(byte[] head) {
        return starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF);
    }

    /// The name of an archive or a compression that is not read here.
    static Optional<String> foreign(byte[] head) {
        if (starts(head, 'P', 'K', 3, 4)) {
            return Optional.of("zip archive");
        }
        if (starts(head, 'B', 'Z', 'h')) {
            return Optional.of("bzip2 file");
        }
        if (starts(head, 0xFD, '7', 'z', 'X', 'Z')) {
            return Optional.of("xz file");
        }
        if (starts(head, '7', 'z', 0xBC, 0xAF)) {
            return Optional.of("7z archive");
        }
        return head.length > 262
                        && head[257] == 'u'
                        && head[258] == 's'
                        && head[259] == 't'
                        && head[260] == 'a'
                        && head[261] == 'r'
                ? Optional.of("tar archive")
                : Optional.empty();
    }

    /// More than a third of control characters: a picture or a program, not text with a few NULs.
    static boolean isBinary(byte[] head) {
        int control = 0;
        for (byte b : head) {
            if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t') {
                control++;
            }
        }
        return control * 3 > head.length;
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
