package dev.parley.measure.bench.sets;

import dev.parley.measure.bench.BenchSet;
import java.util.ArrayList;
import java.util.List;

/// Every public set that can be measured.
public final class BenchSets {
    private BenchSets() {}

    public static List<BenchSet> all() {
        List<BenchSet> sets = new ArrayList<>(TweetEval.all());
        sets.addAll(
                List.of(
                        new GoEmotions(),
                        new HateCheck(),
                        new Hatemoji(false),
                        new Hatemoji(true),
                        new Edos(),
                        new OpenAiModeration(),
                        new XsTest(),
                        new Wnut17(),
                        new FashionBrands(),
                        new BroadTwitter(),
                        new BuyItForLife(),
                        new SilverTypes()));
        return List.copyOf(sets);
    }

    /// @throws IllegalArgumentException when no set has the name; the message lists them
    public static BenchSet named(String name) {
        return all().stream()
                .filter(s -> s.card().name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "set '"
                                        + name
                                        + "' is unknown; allowed: "
                                        + String.join(
                                                ", ",
                                                all().stream()
                                                        .map(s -> s.card().name())
                                                        .toList())));
    }
}
