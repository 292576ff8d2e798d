package dev.terrarium.processor.validate;

import dev.terrarium.annotations.Unikernel;
import dev.terrarium.processor.index.IndexFormat;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.read.IndexReader;
import dev.terrarium.processor.read.Mirrors;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;

/** Reports errors for dependencies whose index is of another format version, or names modules that are not there. */
public final class ReadableIndex {
    private final Environment environment;
    private final IndexReader.Index index;

    /** The rule for what the class path holds. */
    public ReadableIndex(Environment environment, IndexReader.Index index) {
        this.environment = environment;
        this.index = index;
    }

    /** Reports each dependency once, at an app, and returns whether everything could be read. */
    public boolean check(TypeElement app, Problems problems) {
        Site site = Site.of(app, Mirrors.find(app, Unikernel.class).orElseThrow());
        Map<String, List<String>> otherVersions = new TreeMap<>();
        for (IndexReader.OtherVersion other : index.otherVersions()) {
            otherVersions
                    .computeIfAbsent(environment.origin(other.indexClass()).describe(), origin -> new ArrayList<>())
                    .add(other.indexClass().getSimpleName() + ": version " + other.version());
        }
        otherVersions.forEach((origin, classes) -> problems.error(
                Code.INDEX_VERSION,
                site,
                Message.of("the module index of " + origin + " is of another format version than " + IndexFormat.VERSION
                                + ", which this processor reads")
                        .list("index classes", classes)
                        .fix("use one version of Terrarium for " + origin + " and for this project")));
        for (IndexReader.Broken broken : index.broken()) {
            problems.error(
                    Code.BROKEN_INDEX,
                    site,
                    Message.of("the module index of "
                                    + environment.origin(broken.indexClass()).describe() + " names " + broken.module()
                                    + ", which is not on the class path as a module")
                            .fix("build that dependency again, or keep tools from removing its classes"));
        }
        return otherVersions.isEmpty() && index.broken().isEmpty();
    }
}
