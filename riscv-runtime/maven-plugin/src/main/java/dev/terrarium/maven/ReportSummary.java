package dev.terrarium.maven;

import dev.terrarium.image.report.ImageReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines that a build prints about an image. */
final class ReportSummary {
    private static final int LARGEST_PACKAGES = 10;

    private ReportSummary() {}

    static List<String> of(ImageReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(format("%,d bytes are loaded; the sections in bytes:", report.loadedBytes()));
        report.sections().forEach(section -> lines.add(line(section)));
        List<ImageReport.Size> packages = report.packages();
        int shown = Math.min(packages.size(), LARGEST_PACKAGES);
        lines.add(
                shown < packages.size()
                        ? format("The %d largest of %d packages in bytes:", shown, packages.size())
                        : "The packages in bytes:");
        packages.subList(0, shown).forEach(size -> lines.add(line(size)));
        lines.add("Indirect calls on wired APIs: " + report.indirectCallsOnWiredApis());
        return lines;
    }

    private static String line(ImageReport.Size size) {
        return format("%,11d  %s", size.bytes(), size.name());
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
