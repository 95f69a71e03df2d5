package dev.parley.annotators.mention;

/// A name as tokens.
///
/// @param from first token
/// @param to one past the last
/// @param type index into [Bio#TYPES]
/// @param confidence calibrated
public record FoundName(int from, int to, int type, double confidence) {}
