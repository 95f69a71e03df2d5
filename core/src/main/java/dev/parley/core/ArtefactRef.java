package dev.parley.core;

/// Which model file spoke.
///
/// @param name such as `topic-accurate`
/// @param sha256 of the whole file, 64 hex digits
public record ArtefactRef(String name, String sha256) {}
