package dev.parley.measure.gold;

/// A gold item beside what a system said about it.
public record Judged(GoldItem gold, WidePrediction prediction) {}
