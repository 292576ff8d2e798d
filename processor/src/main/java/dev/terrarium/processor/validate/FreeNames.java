package dev.terrarium.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.terrarium.processor.model.App;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;
import dev.terrarium.processor.write.GeneratedNames;
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

    /** Whether this compilation compiles no class of that name. */
    public boolean isFree(ClassName name) {
        TypeElement existing = environment.elements().getTypeElement(name.canonicalName());
        return existing == null || !environment.inSource(existing);
    }

    private void check(ClassName name, App app, Problems problems) {
        if (!isFree(name)) {
            problems.error(
                    Code.NAME_TAKEN,
                    Site.of(environment.elements().getTypeElement(name.canonicalName())),
                    Message.of(name.canonicalName() + " is the name of the class that " + app.displayName()
                                    + " needs generated")
                            .fix("rename your class, or move it to another package"));
        }
    }
}
