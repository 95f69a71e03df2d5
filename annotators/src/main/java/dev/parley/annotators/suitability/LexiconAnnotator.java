package dev.parley.annotators.suitability;

import dev.parley.core.Annotator;
import dev.parley.core.Document;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import dev.parley.text.Tokens;
import java.util.Set;

/// Marks words of the suitability lexicon.
public final class LexiconAnnotator implements Annotator<LexiconHits> {
    private final Lexicon lexicon;

    public LexiconAnnotator(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public String name() {
        return "suitability.lexicon";
    }

    @Override
    public Layer<LexiconHits> produces() {
        return LexiconHits.LAYER;
    }

    @Override
    public Set<Layer<?>> needs() {
        return Set.of(Tokens.LAYER);
    }

    @Override
    public LexiconHits annotate(Document document, Layers layers) {
        return lexicon.find(layers.get(Tokens.LAYER));
    }
}
