package dev.parley.signals.check;

/// The keys of a signal's file. `registry/signal.schema.json` says the same for editors; a test
/// holds the two together.
final class SignalSchema {
    static final Keys ROOT = Keys.of("apiVersion", "kind", "metadata", "spec");
    static final Keys METADATA =
            Keys.of("name", "version", "stage", "description").optional("owner", "deprecated");
    static final Keys DEPRECATED = Keys.of("replacement", "date");
    static final Keys SPEC =
            Keys.of("type", "level", "inputs", "producers", "abstains")
                    .optional("values", "vocabulary", "privacy", "evaluation", "consumers");
    static final Keys PRODUCERS = Keys.of().optional("fast", "accurate");
    static final Keys PRODUCER = Keys.of("annotator").optional("artefacts");
    static final Keys ARTEFACT = Keys.of("name", "sha256");
    static final Keys PRIVACY = Keys.of("class", "retention").optional("note");
    static final Keys EVALUATION =
            Keys.of("set", "metric", "tier", "value", "interval", "command", "date");
    static final Keys CONSUMER = Keys.of("name", "purpose");

    static final String NEVER = "never";
    static final String WHEN = "when ";

    /// Lower-case words joined by dots.
    static final String NAME_PATTERN = "^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*$";

    static final String SHA256_PATTERN = "^[0-9a-f]{64}$";

    private SignalSchema() {}
}
