package dev.parley.signals;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Value sets that are kept outside of definitions, by id, such as `iab-content-3.1`. Immutable
/// when its predicates are.
public final class Vocabularies {
    /// Language tags; always there.
    public static final String BCP_47 = "bcp-47";

    private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final Map<String, Predicate<String>> members;

    private Vocabularies(Map<String, Predicate<String>> members) {
        this.members = members;
    }

    /// Those vocabularies and [#BCP_47].
    ///
    /// @param members from an id to the test whether a value belongs to it; asked for every value,
    ///   so it should cost no more than a look-up
    public static Vocabularies of(Map<String, Predicate<String>> members) {
        Map<String, Predicate<String>> all = new TreeMap<>(members);
        all.putIfAbsent(BCP_47, tag -> LANGUAGE_TAG.matcher(tag).matches());
        return new Vocabularies(all);
    }

    /// What is installed, for the check of a registry.
    public Set<String> ids() {
        return Set.copyOf(members.keySet());
    }

    /// The test whether a value belongs to the vocabulary.
    ///
    /// @throws IllegalArgumentException when there is no such vocabulary
    public Predicate<String> require(String id) {
        Predicate<String> test = members.get(id);
        if (test == null) {
            throw new IllegalArgumentException(
                    "there is no vocabulary '" + id + "'; installed: " + members.keySet());
        }
        return test;
    }
}
