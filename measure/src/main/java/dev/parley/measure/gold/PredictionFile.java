package dev.parley.measure.gold;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Predictions read from a file of wide JSON lines.
///
/// @param byId ids unique: the first line of an id counts
public record PredictionFile(Map<String, WidePrediction> byId, Rejects rejects) {
    public static PredictionFile read(Path file) throws IOException {
        Map<String, WidePrediction> byId = new LinkedHashMap<>();
        Rejects rejects = new Rejects();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            long number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    WidePrediction prediction = WidePrediction.parse(line);
                    if (byId.putIfAbsent(prediction.id(), prediction) != null) {
                        rejects.add(
                                file.toString(),
                                number,
                                "id '" + prediction.id() + "' occurs twice; the first counts");
                    }
                } catch (IllegalArgumentException e) {
                    rejects.add(file.toString(), number, String.valueOf(e.getMessage()));
                }
            }
        }
        return new PredictionFile(byId, rejects);
    }
}
