package dev.terrarium.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.GeneratedNames;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reports errors for classes of the user's own that have the name of a class to generate. */
public final class FreeNames implements AppRule {
    private final Environment environment;

    /** The rule for one round. */
    public FreeNames(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void check(App app, Problems problems) {
        check(GeneratedNames.wiring(app.type()), app, problems);
        check(GeneratedNames.sys(app.type()), app, problems);
    }

    /** Whether a class of that name can be generated. */
    public boolean isFree(ClassName name) {
        return taken(environment, name).isEmpty();
    }

    /** Finds a class of that name among those that this compilation compiles. */
    static Optional<TypeElement> taken(Environment environment, ClassName name) {
        return Optional.ofNullable(environment.elements().getTypeElement(name.canonicalName()))
                .filter(environment::inSource);
    }

    private void check(ClassName name, App app, Problems problems) {
        taken(environment, name)
                .ifPresent(taken -> problems.error(
                        Code.NAME_TAKEN,
                        Site.of(taken),
                        Message.of(name.canonicalName() + " is the name of the class that app " + app.displayName()
                                        + " needs generated")
                                .fix("rename your class, or move it to another package")));
    }
}
