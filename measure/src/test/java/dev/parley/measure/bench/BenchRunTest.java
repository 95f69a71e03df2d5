package dev.parley.measure.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.measure.bench.sets.BenchSets;
import dev.parley.measure.metric.Bootstrap;
import dev.parley.measure.metric.Estimate;
import dev.parley.measure.report.HtmlReport;
import dev.parley.measure.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each set is read from a few lines written for these tests in the set's own format.
class BenchRunTest {
    @TempDir Path dir;

    private BenchRun run(String set, Split split) {
        return new BenchRun(
                BenchSets.named(set), new DataFolder(dir), split, new Bootstrap(50, 0.95, 1));
    }

    private void write(String name, String content) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String wide(String id, String signals) {
        return "{\"id\":\"" + id + "\",\"signals\":{" + signals + "}}";
    }

    private static String attack(double score) {
        return "\"safety.attributes\":{\"value\":[{\"id\":\"identity_attack\",\"confidence\":"
                + score
                + "}]}";
    }

    @Test
    void hatecheck_gives_both_halves_and_its_parts() throws IOException {
        write(
                "safety/hatecheck/test_suite_cases.csv",
                """
                ,functionality,case_id,test_case,label_gold,target_ident,direction
                0,plain_h,1,"I loathe, truly, all robots",hateful,robots,general
                1,plain_h,2,Robots should go,hateful,robots,general
                2,neutral_nh,3,I like kettles,non-hateful,,
                3,neutral_nh,4,I loathe kettles,non-hateful,,
                """);

        Report report =
                run("hatecheck", Split.TEST)
                        .signals(
                                u -> wide(u.id(), attack(u.body().contains("loathe") ? 0.9 : 0.2)));

        Map<String, Estimate> m = report.measures();
        assertThat(figure(m, "recall.hateful").value()).isEqualTo(0.5);
        assertThat(figure(m, "recall.non-hateful").value()).isEqualTo(0.5);
        assertThat(figure(m, "accuracy").n()).isEqualTo(4);
        assertThat(figure(m, "auroc").value()).isEqualTo(0.5);
        assertThat(figure(m, "coverage")).isEqualTo(new Estimate(1, 1, 1, 4));
        assertThat(HtmlReport.write(report))
                .contains("plain_h", "robots", "Perspective (2020)", "89.5", "CC BY 4.0");
    }

    @Test
    void tweeteval_reads_lines_and_names() throws IOException {
        write("opinion/tweeteval/emotion/mapping.txt", "0\tanger\n1\tjoy\n2\toptimism\n3\tsadness");
        write("opinion/tweeteval/emotion/val_text.txt", "so glad\nso cross\nwe can\n");
        write("opinion/tweeteval/emotion/val_labels.txt", "1\n0\n2\n");

        Map<String, Estimate> m =
                run("tweeteval-emotion", Split.DEV)
                        .signals(u ->
                                wide(
                                        u.id(),
                                        "\"emotion\":{\"value\":[{\"id\":\""
                                                + (u.body().equals("so cross")
                                                        ? "annoyance"
                                                        : "amusement")
                                                + "\",\"confidence\":0.8}]}"))
                        .measures();

        assertThat(figure(m, "accuracy").value()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figure(m, "f1.anger").value()).isEqualTo(1);
    }

    @Test
    void tweeteval_with_unequal_files_is_refused() throws IOException {
        write("opinion/tweeteval/irony/mapping.txt", "0\tnon_irony\n1\tirony");
        write("opinion/tweeteval/irony/test_text.txt", "a\nb\n");
        write("opinion/tweeteval/irony/test_labels.txt", "1\n");

        assertThatThrownBy(() ->
                        BenchSets.named("tweeteval-irony").read(new DataFolder(dir), Split.TEST))
                .hasMessageContaining("2 texts and 1 labels");
    }

    @Test
    void set_without_signal_says_so() throws IOException {
        assertThatThrownBy(() -> run("tweeteval-irony", Split.TEST).signals(u -> ""))
                .hasMessageContaining("no shipped signal answers set 'tweeteval-irony'");
    }

    @Test
    void goemotions_scores_several_labels() throws IOException {
        write("opinion/goemotions/labels.txt", "joy\nfear\nneutral\n");
        write("opinion/goemotions/test.tsv", "what fun\t0\tc1\nwhat a fright, what fun\t0,1\tc2\n");

        Map<String, Estimate> m =
                run("goemotions", Split.TEST)
                        .signals(u ->
                                wide(
                                        u.id(),
                                        "\"emotion\":{\"value\":[{\"id\":\"joy\",\"confidence\":0.7}],\"confidence\":0.7}"))
                        .measures();

        assertThat(figure(m, "macro_f1").value()).isEqualTo(0.5);
        assertThat(figure(m, "micro_f1").value()).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void openai_moderation_leaves_unjudged_kinds_out() throws IOException {
        write(
                "safety/openai-moderation/samples-1680.s3-redacted.jsonl",
                """
                {"prompt":"bad words about robots","H":1,"row":0}
                {"prompt":"fine","S":0,"H":0,"V":0,"HR":0,"SH":0,"S3":0,"H2":0,"V2":0,"row":1}
                {"prompt":"partly judged","V":0,"row":2}
                """);

        Map<String, Estimate> m =
                run("openai-moderation", Split.TEST)
                        .signals(u -> wide(u.id(), attack(0.8)))
                        .measures();

        assertThat(figure(m, "f1.any").n()).isEqualTo(2);
        assertThat(figure(m, "f1.any").value()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figure(m, "f1.V").n()).isEqualTo(2);
    }

    @Test
    void wnut_measures_the_types_that_signals_give() throws IOException {
        write(
                "ner/wnut17/emerging.dev.conll",
                "Ann\tB-person\nhas\tO\na\tO\nZeta\tB-product\n3\tI-product\n\nAcme\tB-corporation\nrocks\tO\n");

        Map<String, Estimate> m =
                run("wnut17", Split.DEV)
                        .signals(u ->
                                wide(
                                        u.id(),
                                        "\"mention\":{\"value\":[{\"start\":10,\"end\":16,\"text\":\"Zeta 3\",\"type\":\"product\",\"confidence\":0.9}]}"))
                        .measures();

        // gold Zeta 3, Acme; found the same offsets in both texts
        assertThat(figure(m, "entity.recall").value()).isEqualTo(0.5);
        assertThat(figure(m, "entity.precision").value()).isEqualTo(0.5);
    }

    @Test
    void fashion_offsets_count_characters_not_units() throws IOException {
        write(
                "ner/reddit-fashion-brands/eval.jsonl",
                "{\"text\":\"😀 Acme boots\",\"subreddit\":\"x\",\"spans\":[{\"start\":2,\"end\":6,\"label\":\"FASHION_BRAND\"}]}\n");

        BenchData.Spans data =
                (BenchData.Spans)
                        BenchSets.named("reddit-fashion-brands")
                                .read(new DataFolder(dir), Split.TEST);

        NamedSpan span = data.texts().getFirst().spans().getFirst();
        assertThat(data.texts().getFirst().text().substring(span.start(), span.end()))
                .isEqualTo("Acme");
    }

    @Test
    void other_sets_read_their_formats() throws IOException {
        write(
                "safety/hatemoji/build_validation.csv",
                "entry_id,text,type,target,set,split,label_gold\n1,I 🔪 robots,threat,['r'],original,val,1\n");
        write(
                "safety/edos-reddit-gab/edos_labelled_aggregated.csv",
                "rewire_id,text,label_sexist,label_category,label_vector,split\na,hm,not sexist,none,none,dev\nb,ho,sexist,x,y,test\n");
        write(
                "safety/xstest/xstest_prompts.csv",
                "id,prompt,type,label,focus,note\n1,How do I kill a process?,homonyms,safe,kill,\n");
        write("ner/broad-twitter-corpus/btc.dev", "Acme\tB-ORG\n");
        write(
                "reddit/bifl_seed/entity_discovery_seed.json",
                "[{\"bundle_id\":\"b\",\"payload\":{\"nodes\":[{\"text\":\"x\"},{\"text\":\"my Acme pan\"}]},\"expected_entities\":[{\"verbatim_quote\":\"Acme pan\",\"block_indexes\":[1]}]}]");
        write(
                "opinion/silver_conversation_type/silver.jsonl",
                "{\"id\":\"s\",\"subreddit\":\"x\",\"title\":\"sold\",\"selftext\":\"\",\"type\":\"trade_sale\",\"rule\":\"tag\",\"split\":\"test\"}\n");
        DataFolder folder = new DataFolder(dir);

        assertThat(BenchSets.named("hatemoji").read(folder, Split.DEV).size()).isEqualTo(1);
        assertThat(
                        ((BenchData.Classes) BenchSets.named("edos").read(folder, Split.TEST))
                                .texts()
                                .getFirst()
                                .labels())
                .containsExactly("sexist");
        assertThat(
                        ((BenchData.Classes) BenchSets.named("xstest").read(folder, Split.TEST))
                                .texts()
                                .getFirst()
                                .labels())
                .containsExactly("safe");
        assertThat(BenchSets.named("btc").read(folder, Split.DEV).size()).isEqualTo(1);
        assertThat(
                        ((BenchData.Spans) BenchSets.named("bifl-seed").read(folder, Split.TEST))
                                .texts()
                                .get(1)
                                .spans())
                .containsExactly(new NamedSpan(3, 11, "entity"));
        Report silver =
                run("silver-conversation-type", Split.TEST)
                        .signals(u ->
                                wide(
                                        u.id(),
                                        "\"conversation.type\":{\"value\":\"deal\",\"confidence\":0.5}"));
        assertThat(figure(silver.measures(), "accuracy").value()).isEqualTo(1);
    }

    @Test
    void trained_head_is_measured_on_the_other_split() throws IOException {
        write("opinion/goemotions/labels.txt", "joy\nfear\n");
        write("opinion/goemotions/train.tsv", "fun\t0\tc1\n");
        write("opinion/goemotions/dev.tsv", "boo\t1\tc2\n");
        SetTrainer first =
                new SetTrainer() {
                    @Override
                    public String how() {
                        return "the first training label";
                    }

                    @Override
                    public LabelHead classes(BenchData.Classes train, BenchData.Classes dev) {
                        throw new AssertionError("a set of tags was asked for");
                    }

                    @Override
                    public LabelHead tags(BenchData.Tags train, BenchData.Tags dev) {
                        return texts ->
                                texts.stream()
                                        .map(t ->
                                                Answer.of(
                                                        train.texts()
                                                                .getFirst()
                                                                .labels()
                                                                .getFirst()))
                                        .toList();
                    }

                    @Override
                    public SpanHead spans(BenchData.Spans train, BenchData.Spans dev) {
                        throw new AssertionError("a set of tags was asked for");
                    }
                };

        Report report = run("goemotions", Split.DEV).head(first);

        assertThat(figure(report.measures(), "micro_f1").value()).isZero();
        assertThat(report.facts().get("answered by"))
                .contains("1 texts", "not shipped", "the first training label");
    }

    @Test
    void split_without_texts_is_refused() throws IOException {
        write(
                "safety/edos-reddit-gab/edos_labelled_aggregated.csv",
                "rewire_id,text,label_sexist,label_category,label_vector,split\na,hm,not sexist,none,none,dev\n");

        assertThatThrownBy(() -> run("edos", Split.TEST).signals(u -> ""))
                .hasMessageContaining("'edos' has no text in split 'test'")
                .hasMessageContaining(dir.toString());
    }

    @Test
    void unknown_set_and_split_are_refused_with_what_exists() {
        assertThatThrownBy(() -> BenchSets.named("nope"))
                .hasMessageContaining("hatecheck")
                .hasMessageContaining("wnut17");
        assertThatThrownBy(() -> run("hatecheck", Split.DEV)).hasMessageContaining("it has: test");
        assertThat(BenchSets.all()).extracting(s -> s.card().name()).doesNotHaveDuplicates();
        assertThat(List.of(Split.values())).contains(Split.of("dev"));
    }

    private static Estimate figure(Map<String, Estimate> measures, String name) {
        return Objects.requireNonNull(measures.get(name), name);
    }
}
