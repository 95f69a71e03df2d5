package dev.parley.train;

import dev.parley.models.artefact.Header;

/// The model card of an artefact, in Markdown: what it is, what it learned from under which
/// licence, and what it reached on examples that it did not learn from. Everything in it stands in
/// the artefact's header.
final class ModelCard {
    private ModelCard() {}

    static String of(Header header) {
        StringBuilder card = new StringBuilder();
        card.append("# ").append(header.name()).append("\n\n");
        card.append(header.description())
                .append(". Licence of the weights: ")
                .append(header.licence())
                .append(". Created ")
                .append(header.created())
                .append(" with Java ")
                .append(header.creator().java())
                .append(".\n\n");
        card.append("## Learned from\n\n| source | licence | rows |\n| --- | --- | --- |\n");
        for (Header.Source source : header.trainedOn()) {
            card.append("| ")
                    .append(source.source())
                    .append(" | ")
                    .append(source.licence())
                    .append(" | ")
                    .append(source.rows())
                    .append(" |\n");
        }
        card.append("\n## Measured on examples that it did not learn from\n\n```json\n")
                .append(header.metrics().toPrettyString())
                .append("\n```\n");
        return card.toString();
    }
}
