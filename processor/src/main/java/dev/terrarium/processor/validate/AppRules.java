package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.Catalog;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.resolve.Resolution;
import java.util.Set;
import javax.lang.model.element.TypeElement;

public final class AppRules {
    private final Environment environment;
    private final Catalog catalog;
    private final Set<TypeElement> sourceClasses;
    private final Problems problems;

    public AppRules(Environment environment, Catalog catalog, Set<TypeElement> sourceClasses, Problems problems) {
        this.environment = environment;
        this.catalog = catalog;
        this.sourceClasses = sourceClasses;
        this.problems = problems;
    }

    public void check(Resolution resolution) {
        new Failures(new MissingProvider(environment, catalog, sourceClasses)).report(resolution.failures(), problems);
    }
}
