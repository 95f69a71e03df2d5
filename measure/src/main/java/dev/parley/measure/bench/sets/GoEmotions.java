package dev.parley.measure.bench.sets;

import dev.parley.measure.bench.Answer;
import dev.parley.measure.bench.BenchData;
import dev.parley.measure.bench.BenchSet;
import dev.parley.measure.bench.DataFolder;
import dev.parley.measure.bench.LabelledText;
import dev.parley.measure.bench.SetCard;
import dev.parley.measure.bench.SignalReading;
import dev.parley.measure.bench.Split;
import dev.parley.measure.report.Block.PublishedFigure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// GoEmotions: Reddit comments with any of 27 emotions or neutral; text, label numbers, comment id.
final class GoEmotions implements BenchSet {
    private static final String FOLDER = "opinion/goemotions/";

    @Override
    public SetCard card() {
        return new SetCard(
                "goemotions",
                "GoEmotions",
                "Apache-2.0",
                List.of(FOLDER + "{train,dev,test}.tsv", FOLDER + "labels.txt"),
                List.of(Split.TRAIN, Split.DEV, Split.TEST),
                "macro_f1");
    }

    @Override
    public BenchData.Tags read(DataFolder folder, Split split) throws IOException {
        List<String> names =
                folder.lines(FOLDER + "labels.txt").stream()
                        .map(String::strip)
                        .filter(l -> !l.isEmpty())
                        .toList();
        List<LabelledText> rows = new ArrayList<>();
        for (String line : folder.lines(FOLDER + split.label() + ".tsv")) {
            String[] cells = line.split("\t", -1);
            if (cells.length >= 3) {
                List<String> labels = new ArrayList<>();
                for (String number : cells[1].split(",")) {
                    labels.add(names.get(Integer.parseInt(number.strip())));
                }
                rows.add(LabelledText.of(cells[2].strip(), cells[0], labels));
            }
        }
        return new BenchData.Tags(names, rows);
    }

    @Override
    public Optional<SignalReading> signals() {
        return Optional.of(
                new SignalReading.Labels(
                        "the labels of the emotion signal",
                        p ->
                                p.answers("emotion")
                                        ? Optional.of(
                                                new Answer(
                                                        List.copyOf(p.scored("emotion").keySet()),
                                                        p.scored("emotion")))
                                        : Optional.empty()));
    }

    @Override
    public List<PublishedFigure> published() {
        return List.of(
                new PublishedFigure(
                        "BERT-base", "macro_f1, test", 46, "the set's paper (abstract)", null),
                new PublishedFigure(
                        "BERT-base", "macro_f1, test", 50.3, "GoEmotions-pytorch README", null),
                new PublishedFigure(
                        "tf-idf + logistic regression",
                        "micro_f1, test",
                        51,
                        "arXiv 2601.18162",
                        null));
    }
}
