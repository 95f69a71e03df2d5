package dev.parley.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.Risk;
import dev.parley.knowledge.taxonomy.GarmCategory;
import dev.parley.knowledge.taxonomy.Taxonomies;
import dev.parley.knowledge.taxonomy.Taxonomy;
import dev.parley.signals.Registry;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedPostsTest {
    private static final List<String[]> ROWS = AnnotatedPosts.rows();

    private static List<String> values(String signal) {
        return Registry.shipped().require(signal).spec().closedValues();
    }

    @Test
    void everyId_isLabelledOnceInTheFirstPass() {
        assertThat(ROWS).hasSizeGreaterThan(10_000);
        assertThat(ROWS.stream().map(row -> row[0])).doesNotHaveDuplicates();
    }

    @Test
    void labels_areThoseOfTheSignals() {
        assertThat(ROWS)
                .allSatisfy(row -> {
                    assertThat(row[2]).isIn(values("conversation.type"));
                    assertThat(row[3]).isIn(values("intent.commercial"));
                    assertThat(row[4]).isIn(values("sentiment"));
                    assertThat(row[6]).isIn("0", "1");
                    assertThat(Double.parseDouble(row[9])).isBetween(0.0, 1.0);
                });
    }

    @Test
    void suitability_namesCategoriesWithRisks() {
        Set<String> categories =
                Arrays.stream(GarmCategory.values())
                        .map(GarmCategory::label)
                        .collect(Collectors.toSet());
        assertThat(ROWS)
                .filteredOn(row -> !row[5].equals("-"))
                .allSatisfy(row -> {
                    for (String pair : row[5].split(",")) {
                        assertThat(pair.split(":")[0]).isIn(categories);
                        assertThat(Risk.of(pair.split(":")[1])).isNotEqualTo(Risk.SAFE);
                    }
                });
    }

    @Test
    void topics_areInTheTaxonomy() {
        Taxonomy iab = Taxonomies.shipped(Taxonomies.IAB_CONTENT_3_1);
        assertThat(ROWS)
                .filteredOn(row -> !row[7].equals("-"))
                .hasSizeGreaterThan(3_000)
                .allSatisfy(row -> {
                    for (String id : row[7].split(",")) {
                        assertThat(iab.find(id)).isPresent();
                    }
                });
    }

    @Test
    void dataWithoutTheTexts_isRefusedByName(@TempDir Path folder) {
        assertThatThrownBy(() -> AnnotatedPosts.read(new DataRoot(folder)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("data/reddit/top2013/auto.jsonl");
    }
}
