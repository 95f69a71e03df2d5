package dev.parley.measure.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ItemCountsTest {
    @Test
    void sets_are_counted_over_all_items() {
        ItemCounts counts =
                new ItemCounts()
                        .addSets(List.of("x", "y"), List.of("x", "z"))
                        .addSets(List.of("u"), List.of("u"))
                        .addSets(List.of(), List.of("v"));

        ClassScore score = counts.score("all"); // tp 2 fp 2 fn 1
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(score.f1()).isCloseTo(4 / 7.0, within(1e-9));
        assertThat(counts.support()).isEqualTo(3);
    }

    @Test
    void optional_things_are_neither_missed_nor_false() {
        ItemCounts counts =
                new ItemCounts()
                        .addSets(List.of("x", "y"), List.of("y"), List.of("x", "y"))
                        .addSets(List.of("x", "y"), List.of("y"), List.of("x"));

        assertThat(counts.score("all").f1()).isEqualTo(1);
        assertThat(counts.support()).isEqualTo(2);
    }

    @Test
    void repeated_names_count_once() {
        assertThat(new ItemCounts().addSets(List.of("x", "x"), List.of("x", "x")).support())
                .isEqualTo(1);
    }

    @Test
    void nothing_found_has_no_precision() {
        assertThat(new ItemCounts().add(0, 0, 1).precision().of(new int[] {1})).isNaN();
    }

    @Test
    void hierarchy_matches_published_example() {
        List<String> a1x = List.of("A", "A1", "A1x");
        List<String> a1y = List.of("A", "A1", "A1y");
        List<String> a1 = List.of("A", "A1");
        List<String> a2 = List.of("A", "A2");
        List<String> b1 = List.of("B", "B1");
        ItemCounts counts = new ItemCounts();
        Hierarchy.add(counts, List.of(a1y), List.of(a1x));
        Hierarchy.add(counts, List.of(a1x), List.of(a1));
        Hierarchy.add(counts, List.of(a2), List.of(b1));
        Hierarchy.add(counts, List.of(a2, b1), List.of(a2));

        // found 3 + 2 + 2 + 2, gold 3 + 3 + 2 + 4, shared 2 + 2 + 0 + 2
        ClassScore score = counts.score("h");
        assertThat(score.precision()).isCloseTo(6 / 9.0, within(1e-6));
        assertThat(score.recall()).isCloseTo(0.5, within(1e-6));
        assertThat(score.f1()).isCloseTo(0.571429, within(1e-6));
    }

    @Test
    void tiers_are_compared_by_cut_paths() {
        assertThat(Hierarchy.agree(List.of("1", "2", "3"), List.of("1", "2", "4"), 2)).isTrue();
        assertThat(Hierarchy.agree(List.of("1", "2", "3"), List.of("1", "2", "4"), 3)).isFalse();
        assertThat(Hierarchy.agree(List.of("1"), List.of("1"), 2)).isTrue();
        assertThat(Hierarchy.agree(List.of("1"), List.of("1", "2"), 2)).isFalse();
        assertThat(Hierarchy.agree(List.of(), List.of(), 1)).isFalse();
    }
}
