package dev.parley.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The version of this software, as provenance and reports have it.
public final class CodeVersion {
    private static final String TEXT = read();

    private CodeVersion() {}

    /// Such as `0.1.0`.
    public static String text() {
        return TEXT;
    }

    private static String read() {
        try (InputStream in = CodeVersion.class.getResourceAsStream("version.txt")) {
            if (in == null) {
                throw new IllegalStateException(
                        "version.txt is missing; build the module pipeline again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("version.txt cannot be read", e);
        }
    }
}
