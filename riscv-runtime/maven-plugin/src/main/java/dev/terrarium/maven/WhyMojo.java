package dev.terrarium.maven;

import dev.terrarium.image.report.ImageReport;
import dev.terrarium.image.wiring.WiringDescription;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Prints why a method, a class or a field is in the image: the chain of callers that reached it first. */
@Mojo(name = "why", threadSafe = true)
public final class WhyMojo extends AbstractAppMojo {
    /** A part of the name of a method, such as {@code String.format} or {@code java.util.HashMap.resize()}. */
    @Parameter(property = "terrarium.method")
    private String method;

    /** A part of the name of a class, such as {@code HashMap}. */
    @Parameter(property = "terrarium.type")
    private String type;

    /** A part of the name of a field, such as {@code HashMap.threshold}. */
    @Parameter(property = "terrarium.field")
    private String field;

    @Override
    void run(ProjectApps apps) throws MojoFailureException {
        Map<Explanation.Kind, String> asked = new LinkedHashMap<>();
        ask(asked, Explanation.Kind.METHOD, method);
        ask(asked, Explanation.Kind.TYPE, type);
        ask(asked, Explanation.Kind.FIELD, field);
        if (asked.isEmpty()) {
            throw new MojoFailureException("Why is what in the image? Name it, or a part of its name:"
                    + " mvn terrarium:why -Dterrarium.method=String.format, or -Dterrarium.type=HashMap,"
                    + " or -Dterrarium.field=HashMap.threshold");
        }
        WiringDescription wiring = apps.single();
        requireBuilt(apps.image(wiring));
        ImageReport report = ImageReport.read(apps.report(wiring));
        asked.forEach((kind, name) -> Explanation.of(report, kind, name).forEach(getLog()::info));
    }

    private static void ask(Map<Explanation.Kind, String> asked, Explanation.Kind kind, String name) {
        if (name != null && !name.isBlank()) {
            asked.put(kind, name.strip());
        }
    }
}
