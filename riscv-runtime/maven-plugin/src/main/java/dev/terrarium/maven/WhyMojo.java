package dev.terrarium.maven;

import dev.terrarium.image.report.ImageReport;
import dev.terrarium.image.wiring.WiringDescription;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Prints why a method is in the image: the chain of callers that reached it first. */
@Mojo(name = "why", threadSafe = true)
public final class WhyMojo extends AbstractAppMojo {
    /** A part of the name of the method, such as {@code String.format} or {@code java.util.HashMap.resize()}. */
    @Parameter(property = "terrarium.method")
    private String method;

    @Override
    void run(ProjectApps apps) throws MojoFailureException {
        if (method == null || method.isBlank()) {
            throw new MojoFailureException(
                    "Which method? Name it, or a part of its name: mvn terrarium:why -Dterrarium.method=String.format");
        }
        WiringDescription wiring = apps.single();
        requireBuilt(apps.image(wiring));
        Explanation.of(ImageReport.read(apps.report(wiring)), method).forEach(getLog()::info);
    }
}
