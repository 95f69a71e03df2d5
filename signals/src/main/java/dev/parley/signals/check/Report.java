package dev.parley.signals.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects the problems of one file and remembers on which line each of its fields stands.
final class Report {
    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int form = Integer.MAX_VALUE;

    Report(String file) {
        this.file = file;
    }

    void place(String field, int line) {
        lines.putIfAbsent(field, line);
    }

    /// The field's line, or that of the nearest parent that has one, or 1.
    int line(String field) {
        String path = field;
        while (true) {
            Integer line = lines.get(path);
            if (line != null) {
                return line;
            }
            int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
            if (cut < 0) {
                return 1;
            }
            path = path.substring(0, cut);
        }
    }

    void add(ProblemCode code, String field, String message, String remedy) {
        add(code, line(field), field, message, remedy);
    }

    void add(ProblemCode code, int line, String field, String message, String remedy) {
        problems.add(new Problem(file, line, field, code, message, remedy));
    }

    /// From here on, problems are about the sense of what was read.
    void formIsRead() {
        form = problems.size();
    }

    /// Whether nothing is wrong with the form of the field, its parents and its parts, so that its
    /// value can be relied on. What rules find makes no field unsound, so that no rule hides what
    /// another sees.
    boolean sound(String field) {
        return problems.stream()
                .limit(form)
                .filter(Problem::isError)
                .map(Problem::field)
                .noneMatch(f ->
                        f.isEmpty() || f.equals(field) || within(f, field) || within(field, f));
    }

    private static boolean within(String inner, String outer) {
        return inner.startsWith(outer + ".") || inner.startsWith(outer + "[");
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
