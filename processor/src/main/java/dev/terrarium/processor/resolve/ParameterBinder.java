package dev.terrarium.processor.resolve;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.BoundParameter;
import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.model.ParameterDeclaration;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives parameters their values: what the app sets, else their defaults. */
public final class ParameterBinder {
    private final App app;
    private final Problems problems;

    /** A binder for one app. */
    public ParameterBinder(App app, Problems problems) {
        this.app = app;
        this.problems = problems;
    }

    /** Binds the parameters of a component; one whose value is missing or ill-typed is reported and left out. */
    public List<BoundParameter> bind(Component component) {
        List<BoundParameter> bound = new ArrayList<>();
        for (ParameterDeclaration declaration : component.parameters()) {
            bind(component, declaration).ifPresent(bound::add);
        }
        return bound;
    }

    private Optional<BoundParameter> bind(Component component, ParameterDeclaration declaration) {
        Optional<App.Setting> setting = app.settings().stream()
                .filter(candidate -> candidate.name().equals(declaration.name()))
                .findFirst();
        if (setting.isPresent()) {
            return parse(
                    component, declaration, setting.get().value(), setting.get().valueSite(), true);
        }
        if (declaration.defaultValue().isPresent()) {
            Site site = component.origin().inSource() ? declaration.defaultSite() : app.site();
            return parse(component, declaration, declaration.defaultValue().get(), site, false);
        }
        problems.error(
                Code.MISSING_VALUE,
                app.site(),
                Message.of("parameter " + declaration.name() + " of " + component.qualifiedName()
                                + " has no default and no value")
                        .fix("add set = @Set(name = \"" + declaration.name()
                                + "\", value = \"...\") with a value of type " + declaration.typeName()));
        return Optional.empty();
    }

    private Optional<BoundParameter> parse(
            Component component, ParameterDeclaration declaration, String text, Site site, boolean overridden) {
        try {
            return Optional.of(
                    new BoundParameter(declaration, ValueParser.parse(declaration.type(), text), overridden));
        } catch (IllTypedValue wrong) {
            problems.error(Code.BAD_VALUE, site, badValue(component, declaration, text, wrong));
            return Optional.empty();
        }
    }

    /** Returns the message for a value that a parameter does not take. */
    public static Message badValue(
            Component component, ParameterDeclaration declaration, String text, IllTypedValue wrong) {
        return Message.of("\"" + text + "\" is no value for parameter " + declaration.name() + " of type "
                        + declaration.typeName())
                .line(
                        "parameter of",
                        component.qualifiedName() + " in " + component.origin().describe())
                .fix(wrong.getMessage());
    }
}
