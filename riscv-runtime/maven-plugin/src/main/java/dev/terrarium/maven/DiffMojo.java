package dev.terrarium.maven;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.report.ImageReport;
import java.io.File;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Compares two images by their reports: which modules, bytes and methods one has that the other has not. */
@Mojo(name = "diff", requiresProject = false, threadSafe = true)
public final class DiffMojo extends AbstractMojo {
    /** The report of the image that is compared, such as {@code target/terrarium/report.json} of an earlier build. */
    @Parameter(property = "terrarium.before")
    private File before;

    /** The report of the image that it is compared with. */
    @Parameter(property = "terrarium.after")
    private File after;

    @Override
    public void execute() throws MojoFailureException {
        if (before == null || after == null) {
            throw new MojoFailureException("Which images? Name the reports of both: mvn terrarium:diff"
                    + " -Dterrarium.before=OLD/report.json -Dterrarium.after=target/terrarium/report.json");
        }
        try {
            Difference.between(ImageReport.read(before.toPath()), ImageReport.read(after.toPath()))
                    .forEach(getLog()::info);
        } catch (BuildException e) {
            getLog().debug(e);
            throw new MojoFailureException(e.getMessage());
        }
    }
}
