package dev.parley.pipeline.run;

import dev.parley.core.ThreadContext;
import dev.parley.core.Utterance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A feed of given records.
final class FakeFeed implements Feed {
    private final List<Item> items;
    private final String reading;
    private int next;

    FakeFeed(List<Item> items, String reading) {
        this.items = List.copyOf(items);
        this.reading = reading;
    }

    /// That many records, every seventh of them a reject.
    static FakeFeed of(int records) {
        return new FakeFeed(items(records), "fake");
    }

    static List<Item> items(int records) {
        List<Item> items = new ArrayList<>();
        for (int i = 1; i <= records; i++) {
            items.add(
                    i % 7 == 0
                            ? new Rejected(
                                    "in.jsonl", i, null, "bad_json", "not JSON: {" + i, "{" + i)
                            : accepted(i, "text " + i + (i % 3 == 0 ? " by Acme?" : " 🎉 é")));
        }
        return items;
    }

    static Accepted accepted(int i, String body) {
        return new Accepted(
                "in.jsonl",
                i,
                Utterance.post("u" + i, i % 2 == 0 ? "fakes" : null, "Title " + i, body),
                ThreadContext.NONE);
    }

    @Override
    public Optional<Item> next() throws IOException {
        return next < items.size() ? Optional.of(items.get(next++)) : Optional.empty();
    }

    @Override
    public long bytesRead() {
        return next;
    }

    @Override
    public List<Input> inputs() {
        return List.of(new Input("in.jsonl", Optional.of((long) items.size())));
    }

    @Override
    public String reading() {
        return reading;
    }

    @Override
    public void close() {}
}
