package dev.parley.annotators.suitability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.annotators.head.Explain;
import dev.parley.annotators.head.TextHead;
import dev.parley.core.Document;
import dev.parley.core.Finding;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import dev.parley.core.Risk;
import dev.parley.core.Utterance;
import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Header;
import dev.parley.models.head.Activation;
import dev.parley.models.head.LinearHead;
import dev.parley.text.Cleaner;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class SuitabilityAnnotatorTest {
    private static final List<String> OUTPUTS =
            List.of(
                    "adult",
                    "misinformation",
                    "adult>=medium",
                    "misinformation>=medium",
                    RiskScale.HIGH);
    private static final RiskScale SCALE =
            new RiskScale(
                    List.of(
                            new RiskScale.Step(Risk.LOW, 1, 0, 0.5),
                            new RiskScale.Step(Risk.MEDIUM, 1, 0, 0.5),
                            new RiskScale.Step(Risk.HIGH, 1, 0, 0.6)));
    private static final Document TEXT =
            Cleaner.of().clean(Utterance.post("p", null, "", "some words"));

    /// What is found when the head gives these probabilities.
    private static Finding.Suitability found(List<Double> probabilities, List<Double> thresholds) {
        float[] bias = new float[OUTPUTS.size()];
        for (int k = 0; k < bias.length; k++) {
            double p = Math.max(1e-6, Math.min(1 - 1e-6, probabilities.get(k)));
            bias[k] = (float) Math.log(p / (1 - p));
        }
        Artefact model =
                LinearHead.of(OUTPUTS, Activation.SIGMOID, bias, null, null, "")
                        .write(
                                Header.of(
                                        "suitability-test",
                                        LinearHead.KIND,
                                        LocalDate.EPOCH,
                                        "a head of fixed answers",
                                        Header.Creator.here("test")));
        SuitabilityAnnotator annotator =
                new SuitabilityAnnotator(
                        "suitability.garm.test",
                        TextHead.of(model, Explain.NOTHING),
                        CommunityRisks.of(Map.of()),
                        thresholds,
                        SCALE);
        Layers layers =
                Layers.EMPTY
                        .with(LexiconHits.LAYER, new LexiconHits(List.of()))
                        .with(Layer.finding("safety.attributes"), new Finding.Abstain("not asked"));
        return (Finding.Suitability) annotator.annotate(TEXT, layers);
    }

    private static final List<Double> EVEN = List.of(0.5, 0.5, 0.5, 0.5, 0.5);

    @Test
    void annotate_noLevelReached_hasNoCategory() {
        Finding.Suitability found =
                found(List.of(0.1, 0.3, 0.2, 0.1, 0.0), List.of(0.5, 0.02, 0.5, 0.5, 0.5));
        assertThat(found.risk()).isEqualTo(Risk.SAFE);
        assertThat(found.categories()).isEmpty();
    }

    @Test
    void annotate_twoWeakCategories_reachTogetherWhatNeitherDoes() {
        Finding.Suitability found = found(List.of(0.4, 0.35, 0.1, 0.1, 0.0), EVEN);
        assertThat(found.risk()).isEqualTo(Risk.LOW);
        assertThat(found.categories()).hasSize(1);
        assertThat(found.categories().getFirst().category()).isEqualTo("adult");
    }

    @Test
    void annotate_rareCategoryWithLowThreshold_doesNotBeatALikelierOne() {
        Finding.Suitability found =
                found(List.of(0.7, 0.05, 0.8, 0.01, 0.1), List.of(0.5, 0.001, 0.5, 0.5, 0.5));
        assertThat(found.categories())
                .extracting(Finding.CategoryRisk::category)
                .containsExactly("adult", "misinformation");
        assertThat(found.categories())
                .extracting(Finding.CategoryRisk::risk)
                .containsExactly(Risk.MEDIUM, Risk.LOW);
    }

    @Test
    void annotate_eachCategory_hasARiskOfItsOwn() {
        Finding.Suitability found = found(List.of(0.9, 0.9, 0.7, 0.8, 0.1), EVEN);
        assertThat(found.risk()).isEqualTo(Risk.MEDIUM);
        assertThat(found.categories())
                .extracting(Finding.CategoryRisk::risk)
                .containsExactly(Risk.MEDIUM, Risk.MEDIUM);
    }

    @Test
    void scale_writtenAndRead_isTheSame() {
        assertThat(RiskScale.fromJson(SCALE.toJson())).isEqualTo(SCALE);
    }

    @Property
    void annotate_anyProbabilities_overallRiskIsTheHighestOfItsCategories(
            @ForAll @Size(5) List<@DoubleRange(min = 0, max = 1) Double> probabilities) {
        Finding.Suitability found = found(probabilities, List.of(0.4, 0.1, 0.3, 0.4, 0.6));
        Risk highest =
                found.categories().stream()
                        .map(Finding.CategoryRisk::risk)
                        .max(Risk::compareTo)
                        .orElse(Risk.SAFE);
        assertThat(found.risk()).isEqualTo(highest);
    }
}
