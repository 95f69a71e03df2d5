package dev.parley.signals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.parley.core.Tier;
import dev.parley.signals.check.Problem;
import dev.parley.signals.definition.Level;
import dev.parley.signals.definition.SignalDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A registry and its problems as text for terminals and machines. Pure; every text ends with a
/// newline.
public final class RegistryListing {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private RegistryListing() {}

    /// One line a signal under a line of headings, in columns.
    public static String table(Registry registry) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("SIGNAL", "VERSION", "STAGE", "TYPE", "LEVEL", "TIERS", "OWNER"));
        for (SignalDefinition signal : registry.signals()) {
            rows.add(
                    List.of(
                            signal.name(),
                            Integer.toString(signal.version()),
                            signal.stage().label(),
                            signal.type().label(),
                            signal.spec().levels().stream()
                                    .map(Level::label)
                                    .collect(Collectors.joining(",")),
                            signal.spec().producers().keySet().stream()
                                    .map(Tier::label)
                                    .collect(Collectors.joining(",")),
                            signal.metadata().owner().orElse("-")));
        }
        return columns(rows);
    }

    private static String columns(List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    /// All definitions as a JSON array, with the keys of their files.
    public static String json(Registry registry) {
        try {
            return JSON.writeValueAsString(registry.signals().stream().map(SignalJson::of).toList())
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the registry cannot be written as JSON", e);
        }
    }

    /// One line a problem, as compilers print them, and a line that counts them.
    ///
    /// @param files how many were checked
    public static String problems(List<Problem> problems, int files) {
        long errors = problems.stream().filter(Problem::isError).count();
        long warnings = problems.size() - errors;
        String lines = problems.stream().map(p -> p + "\n").collect(Collectors.joining());
        return lines
                + String.format(
                        Locale.ROOT,
                        "%s, %s in %s\n",
                        count(errors, "error"),
                        count(warnings, "warning"),
                        count(files, "file"));
    }

    private static String count(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
