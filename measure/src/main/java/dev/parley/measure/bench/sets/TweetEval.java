package dev.parley.measure.bench.sets;

import dev.parley.measure.bench.Answer;
import dev.parley.measure.bench.BenchData;
import dev.parley.measure.bench.BenchSet;
import dev.parley.measure.bench.DataFolder;
import dev.parley.measure.bench.LabelledText;
import dev.parley.measure.bench.SetCard;
import dev.parley.measure.bench.SignalReading;
import dev.parley.measure.bench.Split;
import dev.parley.measure.gold.WidePrediction;
import dev.parley.measure.report.Block.PublishedFigure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A classification task of TweetEval: one text a line, one label number a line, names in
/// `mapping.txt`.
///
/// @param metric the task's official figure
/// @param leaderboard that figure for SVM, FastText, RoBERTa-base, BERTweet and TimeLMs-2021
record TweetEval(
        String task, String metric, List<Double> leaderboard, Optional<SignalReading> signals)
        implements BenchSet {
    private static final List<String> SYSTEMS =
            List.of("SVM", "FastText", "RoBERTa-base", "BERTweet", "TimeLMs-2021");
    private static final Map<String, String> SENTIMENT =
            Map.of(
                    "positive",
                    "positive",
                    "neutral",
                    "neutral",
                    "negative",
                    "negative",
                    "mixed",
                    "neutral");

    /// The four emotions in the 27 of GoEmotions: the likeliest of these decides.
    private static final Map<String, List<String>> EMOTIONS =
            Map.of(
                    "anger", List.of("anger", "annoyance", "disgust", "disapproval"),
                    "joy",
                            List.of(
                                    "joy",
                                    "amusement",
                                    "love",
                                    "excitement",
                                    "gratitude",
                                    "admiration"),
                    "optimism", List.of("optimism", "caring", "desire", "approval"),
                    "sadness", List.of("sadness", "disappointment", "grief", "remorse", "fear"));

    static List<BenchSet> all() {
        return List.of(
                new TweetEval(
                        "emotion",
                        "macro_f1",
                        List.of(64.7, 65.2, 76.1, 79.3, 80.2),
                        Optional.of(emotion())),
                new TweetEval(
                        "offensive",
                        "macro_f1",
                        List.of(52.3, 73.4, 79.5, 79.5, 82.2),
                        Optional.of(
                                Safety.reading(
                                        "offensive",
                                        "not-offensive",
                                        List.of("toxicity", "insult", "profanity")))),
                new TweetEval(
                        "hate",
                        "macro_f1",
                        List.of(36.7, 50.6, 46.6, 56.4, 55.1),
                        Optional.of(
                                Safety.reading("hate", "not-hate", List.of("identity_attack")))),
                new TweetEval(
                        "sentiment",
                        "macro_recall",
                        List.of(62.9, 62.9, 71.3, 73.4, 73.7),
                        Optional.of(sentiment())),
                new TweetEval(
                        "irony",
                        "f1.irony",
                        List.of(61.7, 63.1, 59.7, 82.1, 64.5),
                        Optional.empty()));
    }

    @Override
    public SetCard card() {
        String folder = "opinion/tweeteval/" + task + "/";
        return new SetCard(
                "tweeteval-" + task,
                "TweetEval " + task,
                "released without restrictions of its own; those of the tasks and of Twitter apply",
                List.of(folder + "{train,val,test}_{text,labels}.txt", folder + "mapping.txt"),
                List.of(Split.TRAIN, Split.DEV, Split.TEST),
                metric);
    }

    @Override
    public BenchData.Classes read(DataFolder folder, Split split) throws IOException {
        String base = "opinion/tweeteval/" + task + "/";
        String also = "safety/tweeteval/" + task + "/";
        String part = split == Split.DEV ? "val" : split.label();
        List<String> names = new ArrayList<>();
        for (String line : folder.lines(base + "mapping.txt", also + "mapping.txt")) {
            if (!line.isBlank()) {
                names.add(line.substring(line.indexOf('\t') + 1).strip());
            }
        }
        List<String> texts = folder.lines(base + part + "_text.txt", also + part + "_text.txt");
        List<String> labels =
                folder.lines(base + part + "_labels.txt", also + part + "_labels.txt");
        if (texts.size() != labels.size()) {
            throw new IllegalArgumentException(
                    card().name()
                            + " "
                            + part
                            + ": "
                            + texts.size()
                            + " texts and "
                            + labels.size()
                            + " labels do not pair up");
        }
        List<LabelledText> rows = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String label = names.get(Integer.parseInt(labels.get(i).strip()));
            rows.add(LabelledText.of(part + i, texts.get(i), List.of(label)));
        }
        return new BenchData.Classes(names, rows);
    }

    @Override
    public List<PublishedFigure> published() {
        List<PublishedFigure> figures = new ArrayList<>();
        for (int i = 0; i < SYSTEMS.size(); i++) {
            figures.add(
                    new PublishedFigure(
                            SYSTEMS.get(i),
                            metric + ", test",
                            leaderboard.get(i),
                            "leaderboard in the set's README",
                            null));
        }
        return figures;
    }

    private static SignalReading sentiment() {
        return new SignalReading.Labels(
                "the sentiment signal; 'mixed' counts as 'neutral'",
                p -> p.value("sentiment").map(v -> Answer.of(SENTIMENT.getOrDefault(v, v))));
    }

    private static SignalReading emotion() {
        return new SignalReading.Labels(
                "the best-scored emotion that belongs to one of the four; 'joy' when none does",
                TweetEval::likeliest);
    }

    private static Optional<Answer> likeliest(WidePrediction prediction) {
        if (!prediction.answers("emotion")) {
            return Optional.empty();
        }
        Map<String, Double> scores = prediction.scored("emotion");
        String best = "joy";
        double highest = 0;
        for (String label : List.of("anger", "joy", "optimism", "sadness")) {
            double score =
                    EMOTIONS.getOrDefault(label, List.of()).stream()
                            .mapToDouble(e -> scores.getOrDefault(e, 0.0))
                            .max()
                            .orElse(0);
            if (score > highest) {
                best = label;
                highest = score;
            }
        }
        return Optional.of(Answer.of(best));
    }
}
