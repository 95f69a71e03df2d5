package dev.parley.train.head;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.train.data.DataRoot;
import dev.parley.train.data.LabelledPost;
import dev.parley.train.data.TableRow;
import dev.parley.train.linear.Loss;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The task of `safety.attributes`: six scores learnt from public sets that each know some of them.
///
/// A set that says nothing about an attribute leaves its target unknown; it is never taken for a
/// no.
public final class SafetyTasks {
    /// The attributes, in the order of the outputs.
    public static final List<String> ATTRIBUTES =
            List.of(
                    "toxicity",
                    "severe_toxicity",
                    "insult",
                    "profanity",
                    "threat",
                    "identity_attack");

    private static final float NO = 0;
    private static final float YES = 1;
    private static final float UNKNOWN = Float.NaN;

    private final DataRoot root;
    private final Profanity profanity;
    private final List<Example> examples = new ArrayList<>();

    private SafetyTasks(DataRoot root) {
        this.root = root;
        this.profanity = Profanity.read(root);
    }

    public static HeadTask attributes(DataRoot root) {
        SafetyTasks tasks = new SafetyTasks(root);
        tasks.hatemoji();
        tasks.edos();
        tasks.davidson();
        tasks.toxicSpans();
        tasks.surge();
        tasks.misogyny();
        tasks.safeNlp("toxigen", Source.TOXIGEN, 1);
        tasks.safeNlp("implicit", Source.IMPLICIT, 0.3);
        tasks.emotions();
        tasks.posts();
        return new HeadTask(
                "safety-attributes",
                "toxicity, severe toxicity, insult, profanity, threat and identity attack",
                ATTRIBUTES,
                Loss.SIGMOID,
                List.of(
                        Source.HATEMOJI,
                        Source.EDOS,
                        Source.DAVIDSON,
                        Source.TOXIC_SPANS,
                        Source.SURGE,
                        Source.MISOGYNY,
                        Source.TOXIGEN,
                        Source.IMPLICIT,
                        Source.GOEMOTIONS,
                        Source.PROJECT),
                tasks.examples);
    }

    private void add(
            String id,
            String text,
            float toxic,
            float severe,
            float insult,
            float threat,
            float identity,
            double weight,
            Source source) {
        float[] target = {toxic, severe, insult, profanity.in(text) ? YES : NO, threat, identity};
        examples.add(
                Example.text(
                        id,
                        text,
                        target,
                        weight,
                        Math.floorMod(id.hashCode() * 31, 10) == 0,
                        source));
    }

    /// Keeps one in `n` rows of a large or one-sided set, by a hash of the id.
    private static boolean sampled(String id, int n) {
        return Math.floorMod(id.hashCode() * 0x9E3779B1 >>> 8, n) == 0;
    }

    private void hatemoji() {
        for (TableRow row : root.table(Source.HATEMOJI.file(), ',')) {
            float hate = row.get("label_gold").equals("1") ? YES : NO;
            String type = row.get("type");
            float threat = hate == NO ? NO : type.startsWith("threat") ? YES : UNKNOWN;
            float severe =
                    hate == NO
                            ? NO
                            : type.startsWith("threat") || type.startsWith("dehuman")
                                    ? YES
                                    : UNKNOWN;
            add(
                    "hatemoji-" + row.get("entry_id"),
                    row.get("text"),
                    hate,
                    severe,
                    hate == NO ? NO : UNKNOWN,
                    threat,
                    hate,
                    1,
                    Source.HATEMOJI);
        }
    }

    private void edos() {
        for (TableRow row : root.table(Source.EDOS.file(), ',')) {
            boolean sexist = row.get("label_sexist").equals("sexist");
            if (!row.get("split").equals("train") || !sexist && !sampled(row.get("rewire_id"), 2)) {
                continue;
            }
            boolean threat = row.get("label_category").startsWith("1.");
            boolean derogation = row.get("label_category").startsWith("2.");
            add(
                    row.get("rewire_id"),
                    row.get("text"),
                    sexist ? YES : UNKNOWN,
                    threat ? YES : sexist ? UNKNOWN : NO,
                    derogation ? YES : UNKNOWN,
                    threat ? YES : NO,
                    sexist ? YES : NO,
                    sexist ? 1 : 0.6,
                    Source.EDOS);
        }
    }

    private void davidson() {
        for (TableRow row : root.table(Source.DAVIDSON.file(), ',')) {
            double hate =
                    Double.parseDouble(row.get("hate_speech"))
                            / Double.parseDouble(row.get("count"));
            int type = Integer.parseInt(row.get("class"));
            if (type == 1 && !sampled("davidson-" + row.get(""), 5)) {
                continue;
            }
            add(
                    "davidson-" + row.get(""),
                    row.get("tweet").replaceAll("^[!\" ]*RT @\\w+:?", ""),
                    type == 2 ? NO : YES,
                    type == 0 && hate > 0.6 ? YES : type == 2 ? NO : UNKNOWN,
                    type == 2 ? NO : UNKNOWN,
                    UNKNOWN,
                    type == 0 ? YES : type == 2 ? NO : UNKNOWN,
                    0.4,
                    Source.DAVIDSON);
        }
    }

    private void toxicSpans() {
        int n = 0;
        for (TableRow row : root.table(Source.TOXIC_SPANS.file(), ',')) {
            boolean spans = !row.get("spans").strip().equals("[]");
            add(
                    "toxicspans-" + n++,
                    row.get("text"),
                    YES,
                    UNKNOWN,
                    spans ? YES : UNKNOWN,
                    UNKNOWN,
                    UNKNOWN,
                    0.5,
                    Source.TOXIC_SPANS);
        }
    }

    private void surge() {
        int n = 0;
        for (TableRow row : root.table(Source.SURGE.file(), ',')) {
            boolean toxic = row.get("is_toxic").startsWith("Toxic");
            float no = toxic ? UNKNOWN : NO;
            add(
                    "surge-" + n++,
                    row.get("text"),
                    toxic ? YES : NO,
                    no,
                    toxic ? YES : NO,
                    no,
                    no,
                    1,
                    Source.SURGE);
        }
    }

    private void misogyny() {
        for (TableRow row : root.table(Source.MISOGYNY.file(), ',')) {
            if (row.get("split").equals("train") && !row.get("body").isBlank()) {
                boolean bad = row.get("level_1").equals("Misogynistic");
                if (!bad && !sampled(row.get("entry_id"), 2)) {
                    continue;
                }
                add(
                        "misogyny-" + row.get("entry_id"),
                        row.get("body"),
                        bad ? YES : UNKNOWN,
                        UNKNOWN,
                        UNKNOWN,
                        UNKNOWN,
                        bad ? YES : NO,
                        0.7,
                        Source.MISOGYNY);
            }
        }
    }

    private void safeNlp(String name, Source source, double weight) {
        JsonNode rows;
        try {
            rows = new ObjectMapper().readTree(String.join("\n", root.lines(source.file())));
        } catch (IOException e) {
            throw new UncheckedIOException("'" + source.file() + "' is no JSON array", e);
        }
        for (JsonNode row : rows) {
            if (name.equals("implicit") && !sampled(row.path("id").asText(), 3)) {
                continue;
            }
            float hate = row.path("label").asText().equals("hate") ? YES : NO;
            float no = hate == NO ? NO : UNKNOWN;
            add(
                    name + "-" + row.path("id").asText(),
                    row.path("text").asText(),
                    hate,
                    no,
                    no,
                    no,
                    hate,
                    weight,
                    source);
        }
    }

    /// Calm comments of GoEmotions are not toxic; angry ones are left out.
    private void emotions() {
        for (Example e : HeadTasks.emotion(root).examples()) {
            boolean calm = true;
            for (String emotion : List.of("anger", "annoyance", "disgust", "disapproval")) {
                calm &= e.target()[HeadTasks.EMOTIONS.indexOf(emotion)] == 0;
            }
            String text = e.utterance().body();
            if (calm && !e.heldOut() && Math.floorMod(e.utterance().id().hashCode(), 3) == 0) {
                add(
                        e.utterance().id(),
                        text,
                        NO,
                        NO,
                        NO,
                        NO,
                        NO,
                        profanity.in(text) ? 0.2 : 0.5,
                        Source.GOEMOTIONS);
            }
        }
    }

    private void posts() {
        HeadTasks.labelled(root, this::post);
    }

    private void post(LabelledPost post, Source source) {
        boolean hate = post.suitability().containsKey("hate");
        boolean obscene = post.suitability().containsKey("obscenity");
        float toxic = hate ? YES : obscene ? UNKNOWN : NO;
        float no = hate ? UNKNOWN : NO;
        float[] target = {
            toxic, no, obscene || hate ? UNKNOWN : NO, obscene ? YES : NO, no, hate ? YES : NO
        };
        examples.add(new Example(post.utterance(), target, 1, post.heldOut(), source));
    }
}
