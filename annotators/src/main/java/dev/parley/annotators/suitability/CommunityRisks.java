package dev.parley.annotators.suitability;

import dev.parley.core.Risk;
import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which risk a community is known for: weak knowledge, one reading among others.
public final class CommunityRisks {
    private static final String TENSOR = "community.risks";

    private final Map<String, Risk> byName;

    private CommunityRisks(Map<String, Risk> byName) {
        this.byName = byName;
    }

    /// @param byName risk by community name; case does not matter
    public static CommunityRisks of(Map<String, Risk> byName) {
        Map<String, Risk> lower = new TreeMap<>();
        byName.forEach((name, risk) -> lower.put(name.toLowerCase(Locale.ROOT), risk));
        return new CommunityRisks(lower);
    }

    /// Reads what [#tensor] wrote.
    public static CommunityRisks read(Artefact artefact) {
        Map<String, Risk> byName = new TreeMap<>();
        for (String line : artefact.tensor(TENSOR).lines()) {
            int tab = line.indexOf('\t');
            byName.put(line.substring(0, tab), Risk.of(line.substring(tab + 1)));
        }
        return new CommunityRisks(byName);
    }

    public Tensor tensor() {
        List<String> lines = new ArrayList<>();
        byName.forEach((name, risk) -> lines.add(name + "\t" + risk.label()));
        return Tensor.lines(TENSOR, lines);
    }

    /// Empty for an unknown community, and when none is given.
    public Optional<Risk> of(@Nullable String community) {
        return community == null
                ? Optional.empty()
                : Optional.ofNullable(byName.get(community.toLowerCase(Locale.ROOT)));
    }
}
