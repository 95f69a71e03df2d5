package dev.parley.pipeline.explain;

/// How a signal's value is called when people read it, such as a topic's name instead of its id.
@FunctionalInterface
public interface Names {
    /// Values as they are.
    Names NONE = (signal, value) -> value;

    String of(String signal, String value);
}
