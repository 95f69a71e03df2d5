package dev.parley.models.hashed;

import dev.parley.core.Annotator;
import dev.parley.core.Document;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import dev.parley.core.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Makes the hashed features of a document, and says afterwards which pieces of the text are behind
/// a bucket. Immutable; linear in the text's length.
public final class FeatureHasher implements Annotator<HashedFeatures> {
    private final Hashing hashing;

    private FeatureHasher(Hashing hashing) {
        this.hashing = hashing;
    }

    public static FeatureHasher of(Hashing hashing) {
        return new FeatureHasher(hashing);
    }

    public Hashing hashing() {
        return hashing;
    }

    @Override
    public String name() {
        return "hashed";
    }

    @Override
    public Layer<HashedFeatures> produces() {
        return HashedFeatures.LAYER;
    }

    @Override
    public Set<Layer<?>> needs() {
        return Set.of();
    }

    @Override
    public HashedFeatures annotate(Document document, Layers layers) {
        return features(document);
    }

    public HashedFeatures features(Document document) {
        Words words = Words.of(document.text());
        FeatureCounter counter =
                new FeatureCounter(Math.min(1 << 20, 2 * document.text().length()));
        if (hashing.words() > 0) {
            NgramFeatures.words(words, document.titleEnd(), hashing, counter);
            counter.endNormed(hashing.words());
        }
        if (hashing.chars() > 0) {
            NgramFeatures.chars(document.text(), words, hashing, counter);
            counter.endNormed(hashing.chars());
        }
        if (hashing.cues() > 0) {
            CueFeatures.emit(document, words, hashing, counter);
            counter.endPlain(hashing.cues());
        }
        return counter.build();
    }

    /// The pieces of the text that hashed into the given buckets, by bucket; empty lists for
    /// features that are no piece of the text, and for buckets that the document does not have.
    /// Recomputed, so that nothing has to be stored for it.
    public Map<Integer, List<Span>> spans(Document document, Collection<Integer> buckets) {
        Map<Integer, List<Span>> spans = new TreeMap<>();
        buckets.forEach(b -> spans.put(b, new ArrayList<>()));
        FeatureSink sink =
                (bucket, start, end) -> {
                    List<Span> list = spans.get(bucket);
                    if (list != null && end > start) {
                        list.add(new Span(start, end));
                    }
                };
        scan(document, sink);
        spans.replaceAll((bucket, list) -> list.stream().distinct().sorted().toList());
        return spans;
    }

    /// Tells every occurrence of every feature of a document, in the order in which they are
    /// counted.
    public void scan(Document document, FeatureSink sink) {
        Words words = Words.of(document.text());
        if (hashing.words() > 0) {
            NgramFeatures.words(words, document.titleEnd(), hashing, sink);
        }
        if (hashing.chars() > 0) {
            NgramFeatures.chars(document.text(), words, hashing, sink);
        }
        if (hashing.cues() > 0) {
            CueFeatures.emit(document, words, hashing, sink);
        }
    }

    /// The name of a cue that lives in a bucket, such as `cue:price`.
    public Optional<String> cue(int bucket) {
        return CueNames.in(bucket, hashing.bits());
    }
}
