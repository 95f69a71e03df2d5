package dev.parley.pipeline.run;

/// How a run ended when it did not fail.
///
/// @param complete false when the process was asked to end before the inputs did; the same question
///   goes on from there
/// @param report over everything that is in complete parts
public record RunResult(boolean complete, RunReport report) {}
