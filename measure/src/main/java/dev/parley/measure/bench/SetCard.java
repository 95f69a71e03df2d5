package dev.parley.measure.bench;

import java.util.List;

/// What there is to know about a set.
///
/// @param name on the command line, such as `hatecheck`
/// @param licence of the set, as its owners state it
/// @param files under the data folder, for `help` and for messages
/// @param splits that it has; the last is measured when none is asked for
/// @param metric the stable name of its usual figure
public record SetCard(
        String name,
        String title,
        String licence,
        List<String> files,
        List<Split> splits,
        String metric) {
    public SetCard {
        files = List.copyOf(files);
        splits = List.copyOf(splits);
    }
}
