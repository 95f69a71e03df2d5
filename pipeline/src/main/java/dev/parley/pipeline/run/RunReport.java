package dev.parley.pipeline.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.ArtefactRef;
import dev.parley.core.Provenance;
import dev.parley.pipeline.CodeVersion;
import dev.parley.pipeline.Pipeline;
import dev.parley.pipeline.StageTime;
import dev.parley.pipeline.output.Format;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;

/// What a run did, over all its starts.
///
/// @param nanos wall time
/// @param peakMemory largest resident memory of this process, bytes; empty where the system does
///   not tell
/// @param provenance what makes each signal
/// @param cost money spent on models that are paid by use, US dollars; 0 for local models
public record RunReport(
        String code,
        String tier,
        List<Feed.Input> inputs,
        List<String> formats,
        int threads,
        int parts,
        Tally tally,
        long nanos,
        List<StageTime> stages,
        OptionalLong peakMemory,
        List<Provenance> provenance,
        double cost) {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public RunReport {
        inputs = List.copyOf(inputs);
        formats = List.copyOf(formats);
        stages = List.copyOf(stages);
        provenance = List.copyOf(provenance);
    }

    static RunReport of(
            Pipeline pipeline, RunOptions options, Journal journal, List<Feed.Input> inputs) {
        return new RunReport(
                CodeVersion.text(),
                pipeline.tier().label(),
                inputs,
                options.formats().stream().map(Format::label).sorted().toList(),
                options.threads(),
                journal.parts().size(),
                journal.tally(),
                journal.nanos(),
                journal.stages(),
                PeakMemory.bytes(),
                pipeline.provenance(),
                0);
    }

    public double seconds() {
        return nanos / 1e9;
    }

    /// Records read a second of wall time.
    public double recordsPerSecond() {
        return nanos == 0 ? 0 : tally.records() / seconds();
    }

    /// Size of all inputs as stored; 0 when none is known.
    public long inputBytes() {
        return inputs.stream().mapToLong(input -> input.bytes().orElse(0L)).sum();
    }

    /// Time in all stages, over all threads.
    public long stageNanos() {
        return stages.stream().mapToLong(StageTime::nanos).sum();
    }

    /// For people.
    public String toText() {
        return ReportText.of(this);
    }

    /// For machines.
    public byte[] toJson() {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("code", code).put("tier", tier).put("threads", threads).put("parts", parts);
        formats.forEach(node.putArray("formats")::add);
        ArrayNode files = node.putArray("inputs");
        for (Feed.Input input : inputs) {
            ObjectNode file = files.addObject().put("name", input.name());
            input.bytes().ifPresent(bytes -> file.put("bytes", bytes));
        }
        node.setAll(tally.toJson());
        node.put("seconds", rounded(seconds()))
                .put("records_per_second", rounded(recordsPerSecond()))
                .put(
                        "megabytes_per_second",
                        nanos == 0 ? 0 : rounded(inputBytes() / 1e6 / seconds()))
                .put("cost_usd", cost);
        peakMemory.ifPresent(bytes -> node.put("peak_resident_bytes", bytes));
        ArrayNode times = node.putArray("stages");
        for (StageTime stage : stages) {
            times.addObject()
                    .put("stage", stage.stage())
                    .put("documents", stage.documents())
                    .put("seconds", rounded(stage.nanos() / 1e9))
                    .put(
                            "share",
                            stageNanos() == 0 ? 0 : rounded((double) stage.nanos() / stageNanos()));
        }
        ArrayNode makers = node.putArray("provenance");
        for (Provenance p : provenance) {
            ObjectNode maker =
                    makers.addObject().put("signal", p.signal()).put("annotator", p.annotator());
            ArrayNode artefacts = maker.putArray("artefacts");
            for (ArtefactRef artefact : p.artefacts()) {
                artefacts.addObject().put("name", artefact.name()).put("sha256", artefact.sha256());
            }
            p.vocabularies().forEach(maker.putArray("vocabularies")::add);
        }
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a report in memory cannot be written", e);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
