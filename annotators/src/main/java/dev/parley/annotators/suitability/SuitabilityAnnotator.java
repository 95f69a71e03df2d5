package dev.parley.annotators.suitability;

import dev.parley.annotators.head.TextHead;
import dev.parley.core.Annotator;
import dev.parley.core.ArtefactRef;
import dev.parley.core.Document;
import dev.parley.core.Evidence;
import dev.parley.core.Finding;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import dev.parley.core.Risk;
import dev.parley.models.head.FeatureVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// GARM categories with a risk each, from a head that reads the text, the lexicon's hits, the harm
/// scores and what is known of the community.
///
/// The head asks of every category, independently, whether it applies and whether it is of medium
/// risk. The overall risk is read off first, by a [RiskScale]; the likeliest category of that level
/// carries it, and no other is above it.
public final class SuitabilityAnnotator implements Annotator<Finding> {
    private static final Layer<Finding> SAFETY = Layer.finding("safety.attributes");

    private final String name;
    private final TextHead head;
    private final CommunityRisks communities;
    private final List<Double> thresholds;
    private final RiskScale scale;

    /// The outputs of each step of the scale.
    private final List<int[]> asked;

    /// The outputs that ask whether a category applies, and for each the one that asks for medium.
    private final int[] applies;

    private final int[] medium;

    /// @param thresholds one an output of the head
    public SuitabilityAnnotator(
            String name,
            TextHead head,
            CommunityRisks communities,
            List<Double> thresholds,
            RiskScale scale) {
        this.name = name;
        this.head = head;
        this.communities = communities;
        this.thresholds = List.copyOf(thresholds);
        this.scale = scale;
        this.asked =
                scale.steps().stream().map(s -> present(RiskScale.outputs(s.atLeast()))).toList();
        this.applies = present(RiskScale.outputs(Risk.LOW));
        this.medium =
                Arrays.stream(applies)
                        .map(k -> output(RiskScale.medium(head.outputs().get(k))))
                        .toArray();
    }

    private int[] present(List<String> outputs) {
        return outputs.stream().mapToInt(this::output).filter(k -> k >= 0).toArray();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Layer<Finding> produces() {
        return Layer.finding("suitability.garm");
    }

    @Override
    public Set<Layer<?>> needs() {
        Set<Layer<?>> needs = new HashSet<>(head.needs());
        needs.add(LexiconHits.LAYER);
        needs.add(SAFETY);
        return needs;
    }

    @Override
    public List<ArtefactRef> artefacts() {
        return List.of(head.ref());
    }

    @Override
    public Finding annotate(Document document, Layers layers) {
        if (document.text().isBlank()) {
            return new Finding.Abstain("no text");
        }
        LexiconHits hits = layers.get(LexiconHits.LAYER);
        Finding.Scores safety = layers.get(SAFETY) instanceof Finding.Scores s ? s : null;
        FeatureVector x =
                head.vector(document, layers)
                        .plus(
                                SuitabilityFeatures.of(
                                        hits,
                                        safety,
                                        communities
                                                .of(document.utterance().community())
                                                .orElse(null)));
        double[] p = head.scores(x);
        double[] reached = reached(p);
        Risk risk = risk(reached);
        List<Finding.CategoryRisk> categories = categories(p, risk);
        return new Finding.Suitability(
                categories,
                risk,
                confidence(reached, risk),
                evidence(document, x, hits, categories));
    }

    private int output(String label) {
        return head.outputs().indexOf(label);
    }

    private boolean says(double[] p, int output) {
        return output >= 0 && p[output] >= thresholds.get(output);
    }

    /// The probability of each step of the scale.
    private double[] reached(double[] p) {
        double[] reached = new double[asked.size()];
        for (int s = 0; s < reached.length; s++) {
            RiskScale.Step step = scale.steps().get(s);
            double odds = step.slope() * RiskScale.logOdds(p, asked.get(s)) + step.offset();
            reached[s] = 1 / (1 + Math.exp(-odds));
        }
        return reached;
    }

    private Risk risk(double[] reached) {
        Risk risk = Risk.SAFE;
        for (int s = 0; s < reached.length; s++) {
            if (reached[s] >= scale.steps().get(s).threshold()) {
                risk = scale.steps().get(s).atLeast();
            }
        }
        return risk;
    }

    private double confidence(double[] reached, Risk risk) {
        double atLeast = 1;
        double above = 0;
        for (int s = 0; s < reached.length; s++) {
            int order = scale.steps().get(s).atLeast().compareTo(risk);
            atLeast = order == 0 ? reached[s] : atLeast;
            above = order > 0 ? Math.max(above, reached[s]) : above;
        }
        return Math.max(0, Math.min(1, atLeast * (1 - above)));
    }

    /// The categories that apply, highest risk first, then likeliest. None when the overall answer
    /// is safe.
    private List<Finding.CategoryRisk> categories(double[] p, Risk risk) {
        if (risk == Risk.SAFE) {
            return List.of();
        }
        int carrier = likeliest(p, risk == Risk.LOW ? applies : medium);
        List<Finding.CategoryRisk> categories = new ArrayList<>();
        for (int c = 0; c < applies.length; c++) {
            boolean high = says(p, medium[c]) && risk != Risk.LOW;
            if (c == carrier || high || says(p, applies[c])) {
                Risk own = c == carrier ? risk : high ? Risk.MEDIUM : Risk.LOW;
                int answer = own == Risk.LOW || medium[c] < 0 ? applies[c] : medium[c];
                categories.add(
                        new Finding.CategoryRisk(head.outputs().get(applies[c]), own, p[answer]));
            }
        }
        categories.sort(
                Comparator.comparing(Finding.CategoryRisk::risk)
                        .thenComparing(Finding.CategoryRisk::confidence)
                        .reversed());
        return List.copyOf(categories);
    }

    private static int likeliest(double[] p, int[] outputs) {
        int best = 0;
        for (int c = 1; c < outputs.length; c++) {
            best = outputs[c] >= 0 && p[outputs[c]] > p[outputs[best]] ? c : best;
        }
        return best;
    }

    private List<Evidence> evidence(
            Document document,
            FeatureVector x,
            LexiconHits hits,
            List<Finding.CategoryRisk> categories) {
        if (categories.isEmpty()) {
            return List.of();
        }
        String category = categories.getFirst().category();
        List<Evidence> evidence = new ArrayList<>(head.evidence(document, x, output(category)));
        if (!evidence.isEmpty()) {
            hits.hits().stream()
                    .filter(hit -> hit.category().equals(category))
                    .limit(5)
                    .forEach(hit ->
                            evidence.add(
                                    new Evidence.Entry(
                                            "suitability-lexicon",
                                            category
                                                    + "/"
                                                    + hit.level()
                                                            .name()
                                                            .toLowerCase(java.util.Locale.ROOT),
                                            hit.span(),
                                            0)));
        }
        return evidence;
    }
}
