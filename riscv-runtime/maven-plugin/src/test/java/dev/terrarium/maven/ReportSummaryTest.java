package dev.terrarium.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.image.report.ImageReport;
import dev.terrarium.image.report.ImageReport.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportSummaryTest {
    @Test
    void printsSizesBySectionAndPackage() {
        assertEquals(
                List.of(
                        "12,345 bytes are loaded; the sections in bytes:",
                        "     10,000  .text",
                        "      2,345  .data",
                        "The packages in bytes:",
                        "      9,999  java.lang",
                        "          1  com.example",
                        "Indirect calls on wired APIs: 2"),
                ReportSummary.of(report(List.of(new Size("java.lang", 9_999), new Size("com.example", 1)))));
    }

    @Test
    void printsTheTenLargestPackages() {
        List<Size> packages = IntStream.range(0, 12)
                .mapToObj(i -> new Size("package" + i, 100 - i))
                .toList();
        List<String> lines = ReportSummary.of(report(packages));
        assertEquals("The 10 largest of 12 packages in bytes:", lines.get(3));
        assertEquals("         91  package9", lines.get(13));
        assertEquals("Indirect calls on wired APIs: 2", lines.get(14));
    }

    private static ImageReport report(List<Size> packages) {
        return new ImageReport(
                ImageReport.FORMAT_VERSION,
                "com.example.App",
                "app",
                12_345,
                List.of(new Size(".text", 10_000), new Size(".data", 2_345)),
                packages,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                2,
                List.of());
    }
}
