package dev.terrarium.image.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The verdicts of a run as plain text: how many are equal, of which areas, and what differs where. */
final class Summary {
    private final List<Verdict> verdicts = new ArrayList<>();

    void add(Verdict verdict) {
        verdicts.add(verdict);
    }

    @Override
    public String toString() {
        List<Verdict> different =
                verdicts.stream().filter(verdict -> !verdict.equal()).collect(Collectors.toList());
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                "Conformance: %d of %d programs are equal on HotSpot and on the booted image%n",
                verdicts.size() - different.size(), verdicts.size()));
        Map<String, List<Verdict>> areas = verdicts.stream()
                .collect(Collectors.groupingBy(v -> v.program().area(), TreeMap::new, Collectors.toList()));
        areas.forEach((area, members) -> text.append(String.format(
                "  %-16s %3d of %3d%n",
                area, members.stream().filter(Verdict::equal).count(), members.size())));
        if (!different.isEmpty()) {
            text.append(String.format("Different:%n"));
        }
        different.stream()
                .sorted(Comparator.comparing(verdict -> verdict.program().id()))
                .forEach(verdict -> text.append(String.format(
                        "  %s: %s%n",
                        verdict.program().id(), verdict.difference().orElseThrow())));
        return text.toString();
    }

    /** Returns one line for each program: its name, the bytes of its image and its retired instructions. */
    String figures() {
        return verdicts.stream()
                .filter(verdict -> verdict.image().isPresent())
                .sorted(Comparator.comparing(verdict -> verdict.program().id()))
                .map(Summary::figures)
                .collect(Collectors.joining());
    }

    private static String figures(Verdict verdict) {
        BootedImage image = verdict.image().orElseThrow();
        return String.format(
                "%-40s %8d bytes %12d instructions%n",
                verdict.program().id(), image.bytes(), image.result().retiredInstructions());
    }
}
