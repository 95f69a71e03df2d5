package dev.parley.pipeline.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The largest resident memory that this process has had, as Linux knows it.
final class PeakMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern LINE = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private PeakMemory() {}

    /// Empty on systems without `/proc`.
    static OptionalLong bytes() {
        if (!Files.isReadable(STATUS)) {
            return OptionalLong.empty();
        }
        try {
            Matcher line = LINE.matcher(Files.readString(STATUS));
            return line.find()
                    ? OptionalLong.of(Long.parseLong(line.group(1)) * 1024)
                    : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
