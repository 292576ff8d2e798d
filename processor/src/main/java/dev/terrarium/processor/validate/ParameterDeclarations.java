package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.model.ParameterDeclaration;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.resolve.IllTypedValue;
import dev.terrarium.processor.resolve.ParameterBinder;
import dev.terrarium.processor.resolve.ValueParser;
import java.util.HashSet;
import java.util.Set;

/** Reports errors for parameters without a name, with a name twice, of an unsuitable type, or with a wrong default. */
final class ParameterDeclarations implements ComponentRule {
    @Override
    public void check(Component component, Problems problems) {
        if (component instanceof App app && !app.isInstantiated()) {
            component.parameters().forEach(parameter -> reportUnused(app, parameter, problems));
            return;
        }
        Set<String> names = new HashSet<>();
        for (ParameterDeclaration parameter : component.parameters()) {
            if (parameter.name().isBlank()) {
                problems.error(
                        Code.BLANK,
                        parameter.nameSite(),
                        Message.of("a parameter of " + component.qualifiedName() + " has a blank name")
                                .fix("name it after what it decides, such as \"heap.bytes\""));
            } else if (!names.add(parameter.name())) {
                problems.error(
                        Code.DUPLICATE_PARAMETER,
                        parameter.nameSite(),
                        Message.of("two parameters of " + component.qualifiedName() + " have the name "
                                        + parameter.name())
                                .fix("rename one of them"));
            }
            checkType(component, parameter, problems);
        }
    }

    private static void reportUnused(App app, ParameterDeclaration parameter, Problems problems) {
        problems.error(
                Code.MISPLACED,
                parameter.site(),
                Message.of("@Parameter means nothing here: " + app.qualifiedName()
                                + " starts by main, so nothing calls its constructor with values")
                        .fix("start by run instead, or remove the parameter"));
    }

    private static void checkType(Component component, ParameterDeclaration parameter, Problems problems) {
        if (!ValueParser.isSupported(parameter.type())) {
            problems.error(
                    Code.UNSUPPORTED_PARAMETER,
                    parameter.site(),
                    Message.of("parameter " + parameter.name() + " is of type " + parameter.typeName()
                                    + ", which has no literals")
                            .fix("use a primitive type, String or an enum; an API is required without @Parameter"));
        } else if (parameter.defaultValue().isPresent()) {
            String text = parameter.defaultValue().get();
            try {
                ValueParser.parse(parameter.type(), text);
            } catch (IllTypedValue wrong) {
                problems.error(
                        Code.BAD_VALUE,
                        parameter.defaultSite(),
                        ParameterBinder.badValue(component, parameter, text, wrong));
            }
        }
    }
}
