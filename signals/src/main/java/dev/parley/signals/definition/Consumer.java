package dev.parley.signals.definition;

/// Who uses a signal, and for what.
public record Consumer(String name, String purpose) {}
