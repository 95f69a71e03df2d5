package dev.parley.knowledge.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.Risk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomyTest {
    private static final Taxonomy IAB = Taxonomies.shipped("iab-content-3.1");

    @Test
    void shipped_hasEveryNodeOfTheRelease() {
        assertThat(IAB.nodes()).hasSize(704);
        assertThat(IAB.topics()).hasSize(661);
        assertThat(IAB.nodes().stream().filter(n -> n.parent() == null)).hasSize(37);
        assertThat(IAB.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void path_namesTheWayFromTheTop() {
        assertThat(IAB.path("581"))
                .containsExactly(
                        "Style & Fashion",
                        "Men's Fashion",
                        "Men's Accessories",
                        "Men's Jewelry and Watches");
        assertThat(IAB.node("581").depth()).isEqualTo(4);
        assertThat(IAB.node("W3CW2J").fullName())
                .isEqualTo(
                        "Technology & Computing > Computing > Computer Software and Applications >"
                                + " Productivity");
    }

    @Test
    void tier_climbsToTheAskedTierAndNeverBelowTheNode() {
        assertThat(IAB.tier("581", 1).name()).isEqualTo("Style & Fashion");
        assertThat(IAB.tier("581", 2).name()).isEqualTo("Men's Fashion");
        assertThat(IAB.tier("581", 9).id()).isEqualTo("581");
        assertThatThrownBy(() -> IAB.tier("581", 0)).hasMessageContaining("count from 1");
    }

    @Test
    void children_areInTheOwnersOrderAndPointBack() {
        assertThat(IAB.children("552")).extracting(TaxonomyNode::name).startsWith("Beauty");
        for (TaxonomyNode node : IAB.nodes()) {
            for (TaxonomyNode child : IAB.children(node.id())) {
                assertThat(child.parent()).isEqualTo(node.id());
                assertThat(child.depth()).isEqualTo(node.depth() + 1);
                assertThat(IAB.isWithin(child.id(), node.id())).isTrue();
                assertThat(IAB.isWithin(node.id(), child.id())).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"646", "SPSHQ5", "Rm3SiT", "v9i3On", "1020", "nothing"})
    void isTopic_isFalseForGenresSensitiveTopicsVectorsAndStrangers(String id) {
        assertThat(IAB.isTopic(id)).isFalse();
    }

    @Test
    void isTopic_isTrueForSubjects() {
        assertThat(IAB.isTopic("632")).isTrue();
        assertThat(IAB.isTopic("MQ2XML")).isTrue();
    }

    @Test
    void unknownId_namesTheNearest() {
        assertThatThrownBy(() -> IAB.path("6320"))
                .isInstanceOf(UnknownNodeException.class)
                .hasMessageContaining("'iab-content-3.1' has no node '6320'")
                .hasMessageContaining("'632' (Technology & Computing > Consumer Electronics)");
        assertThatThrownBy(() -> IAB.node("smart phones")).hasMessageContaining("nearest: '635' (");
    }

    @Test
    void repeatedOrOrphanNode_isRefused() {
        var a = new TaxonomyNode("a", "A", null, List.of("A"), TaxonomyNode.Kind.TOPIC, false);
        var b = new TaxonomyNode("b", "B", "x", List.of("X", "B"), TaxonomyNode.Kind.TOPIC, false);
        assertThatThrownBy(() -> Taxonomy.of("t", "1", "", List.of(a, a)))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> Taxonomy.of("t", "1", "", List.of(a, b)))
                .hasMessageContaining("no node 'x'");
    }

    @Test
    void keywords_coverEveryTopicAndNothingElse() {
        Map<String, String> keywords = Taxonomies.keywords("iab-content-3.1");
        Set<String> topics =
                IAB.topics().stream().map(TaxonomyNode::id).collect(Collectors.toSet());
        assertThat(keywords.keySet()).isEqualTo(topics);
        assertThat(keywords.values())
                .allSatisfy(words -> assertThat(words.split(" ").length).isBetween(6, 17));
        assertThat(keywords.values()).doesNotHaveDuplicates();
    }

    @Test
    void crosswalk_keepsIdsThatExistAndClimbsOtherwise() {
        Crosswalk to30 = Taxonomies.crosswalk("iab-content-3.1", "iab-content-3.0");
        Crosswalk to22 = Taxonomies.crosswalk("iab-content-3.1", "iab-content-2.2");
        Crosswalk to10 = Taxonomies.crosswalk("iab-content-3.1", "iab-content-1.0");
        assertThat(to30.target("632"))
                .contains(new Crosswalk.Target("632", Crosswalk.Relation.EXACT));
        assertThat(to22.target("W3CW2J"))
                .contains(new Crosswalk.Target("602", Crosswalk.Relation.BROADER));
        assertThat(to22.target("JLBCU7")).isEmpty();
        assertThat(to10.target("214"))
                .contains(new Crosswalk.Target("IAB8", Crosswalk.Relation.BROADER));
        assertThatThrownBy(() -> Taxonomies.crosswalk("iab-content-3.1", "iab-4"))
                .hasMessageContaining("iab-content-2.2");
    }

    @Test
    void cattax_isTheNumberOfTheRelease() {
        assertThat(Taxonomies.cattax("iab-content-3.1")).isEqualTo(9);
        assertThat(Taxonomies.cattax("iab-content-2.2")).isEqualTo(6);
        assertThatThrownBy(() -> Taxonomies.cattax("x")).hasMessageContaining("known:");
    }

    @ParameterizedTest
    @EnumSource(GarmCategory.class)
    void garmCategory_isASensitiveTopicUnlessMisinformation(GarmCategory category) {
        assertThat(GarmCategory.of(category.label())).isEqualTo(category);
        assertThat(category.iabId().isPresent()).isEqualTo(category != GarmCategory.MISINFORMATION);
        category.iabId()
                .ifPresent(id ->
                        assertThat(IAB.node(id).kind()).isEqualTo(TaxonomyNode.Kind.SENSITIVE));
    }

    @Test
    void garmCategory_unknownLabelNamesTheAllowed() {
        assertThatThrownBy(() -> GarmCategory.of("guns")).hasMessageContaining("arms");
    }

    @Test
    void risk_hasTheIdOfItsLevel() {
        assertThat(SuitabilityRisk.iabId(Risk.FLOOR)).contains("bsr001");
        assertThat(SuitabilityRisk.iabId(Risk.LOW)).contains("bsr004");
        assertThat(SuitabilityRisk.iabId(Risk.SAFE)).isEmpty();
    }

    @Test
    void notShipped_isRefusedWithTheShipped() {
        assertThatThrownBy(() -> Taxonomies.shipped("iab-9"))
                .hasMessage("no taxonomy 'iab-9' ships; shipped: iab-content-3.1");
    }
}
