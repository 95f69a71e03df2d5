package dev.parley.train.head;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Artefacts;
import dev.parley.models.embedding.StaticEmbedding;
import dev.parley.models.head.DenseSource;
import dev.parley.models.head.FeatureVector;
import dev.parley.models.head.LinearHead;
import dev.parley.train.data.DataRoot;
import dev.parley.train.linear.Loss;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadTrainerTest {
    private static final Source SOURCE =
            new Source("texts of the test", "labels/test.tsv", "Apache-2.0");
    private static final List<String> LABELS = List.of("coffee", "cars");
    private static final List<String> COFFEE =
            List.of("espresso", "grinder", "latte", "roast", "beans", "crema");
    private static final List<String> CARS =
            List.of("brakes", "gearbox", "tyres", "sedan", "clutch", "diesel");
    private static final Featurizer FEATURIZER =
            Featurizer.fast(
                    StaticEmbedding.read(
                            Artefacts.onClassPath(HeadTrainerTest.class.getClassLoader())
                                    .load("static-bge-256")),
                    DenseSource.STATIC_TITLE);
    private static final HeadOptions OPTIONS =
            new HeadOptions(0.03, 1e-3, 0.5, 1, 0, 10, HeadOptions.Solver.ADAGRAD, 4);

    @TempDir Path data;

    private static HeadTask task(Loss loss) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            List<String> words = i % 2 == 0 ? COFFEE : CARS;
            String text =
                    "Thoughts on my "
                            + words.get(i / 2 % 6)
                            + " and the "
                            + words.get(i / 3 % 6)
                            + "?";
            float[] target = HeadTask.oneHot(LABELS, LABELS.get(i % 2));
            examples.add(Example.text("t" + i, text, target, 1, i % 3 == 0, SOURCE));
        }
        return new HeadTask(
                "test", "what a text is about", LABELS, loss, List.of(SOURCE), examples);
    }

    private DataRoot root() throws IOException {
        Files.createDirectories(data.resolve("labels"));
        Files.writeString(data.resolve("labels/test.tsv"), "id\tlabel\n");
        return new DataRoot(data);
    }

    private static double[] scores(LinearHead head, String text) {
        Featurizer.Features x =
                FEATURIZER.of(List.of(Example.text("x", text, new float[2], 1, true, SOURCE)));
        return head.scores(
                FeatureVector.of(x.hashed().getFirst()).withDense(x.dense().getFirst(), null));
    }

    @Test
    void separableTask_isLearntAndKnowsUnseenWordings() {
        HeadTrainer.Fitted fitted = HeadTrainer.fitOnce(task(Loss.SOFTMAX), OPTIONS, FEATURIZER);

        assertThat(fitted.heldOut().metrics().path("accuracy").asDouble()).isEqualTo(1);
        assertThat(fitted.heldOut().metrics().path("n").asInt()).isEqualTo(40);
        assertThat(scores(fitted.head(), "which latte beans")[0]).isGreaterThan(0.5);
        assertThat(scores(fitted.head(), "the clutch of a sedan")[1]).isGreaterThan(0.5);
    }

    @Test
    void independentOutputs_getThresholdsBetweenTheirClasses() {
        HeadTrainer.Fitted fitted = HeadTrainer.fitOnce(task(Loss.SIGMOID), OPTIONS, FEATURIZER);

        double[] coffee = scores(fitted.head(), "which latte beans");
        assertThat(coffee[0]).isGreaterThan(fitted.heldOut().thresholds().get(0));
        assertThat(coffee[1]).isLessThan(fitted.heldOut().thresholds().get(1));
    }

    @Test
    void artefact_isAHeadThatSaysWhatItLearntFrom() throws IOException {
        HeadOptions once =
                new HeadOptions(0.03, 1e-3, 0.5, 1, 0, 10, HeadOptions.Solver.ADAGRAD, 1);
        Artefact artefact =
                HeadTrainer.train(task(Loss.SOFTMAX), once, FEATURIZER, root()).artefact();

        assertThat(artefact.header().name()).isEqualTo("test-fast");
        assertThat(artefact.header().trainedOn())
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.rows()).isEqualTo(120);
                    assertThat(source.licence()).isEqualTo("Apache-2.0");
                    assertThat(source.sha256()).hasSize(64);
                });
        assertThat(scores(LinearHead.read(artefact), "which latte beans")[0]).isGreaterThan(0.5);
    }

    @Test
    void twoFits_areTheSame() {
        LinearHead first = HeadTrainer.fitOnce(task(Loss.SOFTMAX), OPTIONS, FEATURIZER).head();
        LinearHead second = HeadTrainer.fitOnce(task(Loss.SOFTMAX), OPTIONS, FEATURIZER).head();

        assertThat(first).isEqualTo(second);
    }
}
