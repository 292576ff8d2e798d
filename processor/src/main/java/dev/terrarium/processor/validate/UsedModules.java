package dev.terrarium.processor.validate;

import com.google.auto.common.MoreTypes;
import dev.terrarium.annotations.Provides;
import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.Catalog;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.read.Mirrors;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Reports errors for entries of {@code use} that are no modules, that have no index, or that are there twice. */
final class UsedModules implements AppRule {
    private final Environment environment;
    private final Catalog catalog;

    UsedModules(Environment environment, Catalog catalog) {
        this.environment = environment;
        this.catalog = catalog;
    }

    @Override
    public void check(App app, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (App.Use use : app.uses()) {
            if (!seen.add(use.type().toString())) {
                problems.error(
                        Code.DUPLICATE,
                        use.site(),
                        Message.of("use names " + use.type() + " twice").fix("remove one of the two"));
            } else if (catalog.modules().stream().noneMatch(use::names)) {
                report(use, problems);
            }
        }
    }

    private void report(App.Use use, Problems problems) {
        boolean unindexed = use.type().getKind() == TypeKind.DECLARED
                && Mirrors.has(MoreTypes.asElement(use.type()), Provides.class);
        if (unindexed) {
            TypeElement type = MoreTypes.asTypeElement(use.type());
            String origin = environment.origin(type).describe();
            problems.error(
                    Code.NOT_INDEXED,
                    use.site(),
                    Message.of(use.type() + " is a module, but " + origin + " has no index of it")
                            .fix("compile " + origin + " with terrarium-processor on its annotation processor path"));
        } else {
            problems.error(
                    Code.NOT_A_MODULE,
                    use.site(),
                    Message.of(use.type() + " is not a module, so it cannot be used as one")
                            .fix("name a class that has @Provides"));
        }
    }
}
