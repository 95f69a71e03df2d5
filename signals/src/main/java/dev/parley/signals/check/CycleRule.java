package dev.parley.signals.check;

import dev.parley.signals.definition.SignalDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// No signal reads itself, directly or through others. Each cycle is reported once, where its first
/// signal by name reads the next.
final class CycleRule implements RegistryRule {
    @Override
    public void check(List<SignalFile> files, Surroundings surroundings) {
        Map<String, SignalFile> byName = new TreeMap<>();
        for (SignalFile file : files) {
            if (file.definition().isPresent()) {
                byName.putIfAbsent(file.name(), file);
            }
        }
        Set<String> done = new HashSet<>();
        for (String name : byName.keySet()) {
            visit(name, byName, new ArrayList<>(), done);
        }
    }

    private static void visit(
            String name, Map<String, SignalFile> byName, List<String> path, Set<String> done) {
        SignalFile file = byName.get(name);
        int seen = path.indexOf(name);
        if (seen >= 0) {
            report(new ArrayList<>(path.subList(seen, path.size())), byName);
            return;
        }
        if (file == null || done.contains(name)) {
            return;
        }
        path.add(name);
        for (String input : file.definition().map(CycleRule::inputs).orElse(List.of())) {
            visit(input, byName, path, done);
        }
        path.removeLast();
        done.add(name);
    }

    private static List<String> inputs(SignalDefinition signal) {
        return signal.spec().signalInputs().stream().sorted().distinct().toList();
    }

    private static void report(List<String> cycle, Map<String, SignalFile> byName) {
        Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle)));
        SignalFile file = byName.get(cycle.getFirst());
        if (file == null) {
            return;
        }
        String next = cycle.size() > 1 ? cycle.get(1) : cycle.getFirst();
        int index = file.definition().map(d -> d.spec().inputs().indexOf(next)).orElse(0);
        file.report()
                .add(
                        ProblemCode.CYCLE,
                        "spec.inputs[" + index + "]",
                        "signals read one another: "
                                + String.join(" → ", cycle)
                                + " → "
                                + cycle.getFirst(),
                        "remove one of these inputs");
    }
}
