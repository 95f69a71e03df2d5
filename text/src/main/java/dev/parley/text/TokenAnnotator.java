package dev.parley.text;

import dev.parley.core.Annotator;
import dev.parley.core.Document;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import java.util.Set;

/// Computes [Tokens#LAYER]; named `tokens`.
public final class TokenAnnotator implements Annotator<Tokens> {
    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public Layer<Tokens> produces() {
        return Tokens.LAYER;
    }

    @Override
    public Set<Layer<?>> needs() {
        return Set.of();
    }

    @Override
    public Tokens annotate(Document document, Layers layers) {
        return Tokenizer.tokens(document.text());
    }
}
