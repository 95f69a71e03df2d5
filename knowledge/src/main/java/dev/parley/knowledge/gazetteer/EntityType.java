package dev.parley.knowledge.gazetteer;

import java.util.Locale;

/// What a name stands for.
public enum EntityType {
    /// A company, manufacturer, retailer or service.
    BRAND,
    /// A named product, model, product line, app, game, device or drug.
    PRODUCT,
    /// A named film, series, book, album or song.
    CREATIVE_WORK;

    /// The value used in data: `brand`, `product`, `creative_work`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
