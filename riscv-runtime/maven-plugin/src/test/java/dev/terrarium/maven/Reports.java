package dev.terrarium.maven;

import dev.terrarium.image.report.ImageReport;
import dev.terrarium.image.report.ImageReport.Field;
import dev.terrarium.image.report.ImageReport.Method;
import dev.terrarium.image.report.ImageReport.Size;
import dev.terrarium.image.report.ImageReport.Type;
import dev.terrarium.image.wiring.WiringDescription;
import java.util.List;

/** Reports as tests need them. */
final class Reports {
    private Reports() {}

    static ImageReport of(String name, long text, List<String> modules, List<Method> methods) {
        List<WiringDescription.Module> wired = modules.stream()
                .map(type -> new WiringDescription.Module(
                        type, type, List.of(), "a.jar", List.of(), List.of(), List.of(), List.of()))
                .toList();
        return new ImageReport(
                ImageReport.FORMAT_VERSION,
                "com.example.App",
                name,
                text + 100,
                List.of(new Size(".text", text), new Size(".data", 100)),
                List.of(new Size("com.example", text)),
                List.of(),
                wired,
                List.of(
                        new Type("com.example.Point", "com.example.App.main(String[])"),
                        new Type("com.example.Table", null)),
                methods,
                List.of(new Field("com.example.Point.x", "com.example.App.main(String[])")),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of());
    }
}
