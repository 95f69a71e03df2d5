package dev.parley.train.head;

import dev.parley.train.data.AnnotatedPosts;
import dev.parley.train.data.DataRoot;

/// Where examples come from, for the model card.
///
/// @param file relative to the data folder; the project's own labels relative to the project
/// @param licence as its owner states it
public record Source(String name, String file, String licence) {
    /// SHA-256 of the file, 64 hex digits.
    String sha256(DataRoot root) {
        return file.equals(AnnotatedPosts.RESOURCE) ? AnnotatedPosts.sha256() : root.sha256(file);
    }

    static final Source PROJECT =
            new Source(
                    "project labels on Reddit top-2013 posts",
                    "labels/train_llm.jsonl",
                    "labels Apache-2.0, posts PDDL-1.0");
    static final Source ANNOTATED =
            new Source(
                    "project labels on Reddit top-2013 posts and GoEmotions comments, kept by id",
                    AnnotatedPosts.RESOURCE,
                    "labels Apache-2.0, posts PDDL-1.0, comments Apache-2.0");
    static final Source COMMUNITIES =
            new Source("project table of communities", "labels/subreddit_topics.tsv", "Apache-2.0");
    static final Source SILVER =
            new Source(
                    "silver conversation types from author and moderator tags",
                    "data/opinion/silver_conversation_type/silver.jsonl",
                    "PDDL-1.0");
    static final Source GOEMOTIONS =
            new Source("GoEmotions", "data/opinion/goemotions/train.tsv", "Apache-2.0");
    static final Source DAVIDSON =
            new Source("Davidson et al. 2017", "data/safety/davidson/labeled_data.csv", "MIT");
    static final Source EDOS =
            new Source(
                    "EDOS (sexism, Reddit and Gab)",
                    "data/safety/edos-reddit-gab/edos_labelled_aggregated.csv",
                    "CC0-1.0");
    static final Source HATEMOJI =
            new Source("HatemojiBuild", "data/safety/hatemoji/build_train.csv", "CC-BY-4.0");
    static final Source TOXIC_SPANS =
            new Source(
                    "SemEval-2021 toxic spans (Civil Comments)",
                    "data/safety/civil-toxic-spans/tsd_train.csv",
                    "CC0-1.0");
    static final Source SURGE =
            new Source("Surge AI toxicity", "data/safety/surge-toxicity/toxicity_en.csv", "MIT");
    static final Source MISOGYNY =
            new Source(
                    "Guest et al. 2021 (misogyny on Reddit)",
                    "data/safety/reddit-misogyny/final_labels.no-author.csv",
                    "MIT");
    static final Source TOXIGEN =
            new Source(
                    "ToxiGen, relabelled in SafeNLP",
                    "data/safety/safenlp-toxigen-implicit/toxiGen.json",
                    "MIT");
    static final Source IMPLICIT =
            new Source(
                    "Implicit Hate, in SafeNLP",
                    "data/safety/safenlp-toxigen-implicit/implicitHate.json",
                    "MIT");
}
