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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// GARM categories with a risk each, from a head that reads the text, the lexicon's hits, the harm
/// scores and what is known of the community.
///
/// The head answers two kinds of question with independent outputs: does category c apply, and is
/// the overall risk at least r. The overall answer is read off first; categories are then those
/// that apply, and the likeliest of them carries the overall risk.
public final class SuitabilityAnnotator implements Annotator<Finding> {
    /// Prefix of the outputs that ask for the overall risk, such as `risk>=medium`.
    public static final String RISK_OUTPUT = "risk>=";

    private static final Layer<Finding> SAFETY = Layer.finding("safety.attributes");

    private final String name;
    private final TextHead head;
    private final CommunityRisks communities;
    private final List<Double> thresholds;

    /// By ordinal of the risk: the output that asks for it, -1 for none.
    private final int[] riskOutputs;

    public SuitabilityAnnotator(
            String name, TextHead head, CommunityRisks communities, List<Double> thresholds) {
        this.name = name;
        this.head = head;
        this.communities = communities;
        this.thresholds = List.copyOf(thresholds);
        this.riskOutputs =
                Arrays.stream(Risk.values())
                        .mapToInt(risk -> output(RISK_OUTPUT + risk.label()))
                        .toArray();
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
        Risk risk = risk(p);
        List<Finding.CategoryRisk> categories = categories(p, risk);
        return new Finding.Suitability(
                categories, risk, confidence(p, risk), evidence(document, x, hits, categories));
    }

    private int output(String label) {
        return head.outputs().indexOf(label);
    }

    private boolean says(double[] p, int output) {
        return output >= 0 && p[output] >= thresholds.get(output);
    }

    private Risk risk(double[] p) {
        Risk reached = Risk.SAFE;
        for (Risk risk : Risk.values()) {
            if (risk != Risk.SAFE && says(p, riskOutputs[risk.ordinal()])) {
                reached = risk;
            }
        }
        return reached;
    }

    private double confidence(double[] p, Risk risk) {
        int here = riskOutputs[risk.ordinal()];
        double atLeast = here < 0 ? 1 : p[here];
        double above = 0;
        for (Risk r : Risk.values()) {
            int output = riskOutputs[r.ordinal()];
            if (r.compareTo(risk) > 0 && output >= 0) {
                above = Math.max(above, p[output]);
            }
        }
        return Math.max(0, Math.min(1, atLeast * (1 - above)));
    }

    /// The categories that apply, likeliest first; the first carries the overall risk. None when
    /// the overall answer is safe; the likeliest when none applies by itself.
    private List<Finding.CategoryRisk> categories(double[] p, Risk risk) {
        if (risk == Risk.SAFE) {
            return List.of();
        }
        List<Integer> byProbability =
                IntStream.range(0, p.length)
                        .filter(k -> !head.outputs().get(k).startsWith(RISK_OUTPUT))
                        .boxed()
                        .sorted((a, b) -> Double.compare(p[b], p[a]))
                        .toList();
        List<Integer> applying = byProbability.stream().filter(k -> says(p, k)).toList();
        List<Integer> named = applying.isEmpty() ? byProbability.subList(0, 1) : applying;
        return named.stream()
                .map(k ->
                        new Finding.CategoryRisk(
                                head.outputs().get(k),
                                k.equals(named.getFirst()) ? risk : Risk.LOW,
                                p[k]))
                .toList();
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
