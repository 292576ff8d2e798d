package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.ProvidedApi;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Types;

/** Reports errors for modules that claim an API which they do not implement. */
final class ProvidedSupertypes implements ComponentRule {
    private final Environment environment;

    ProvidedSupertypes(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void check(Component component, Problems problems) {
        if (!(component instanceof KernelModule module)) {
            return;
        }
        Types types = environment.types();
        for (ProvidedApi api : module.apis()) {
            boolean claimsClass = api.type().getKind() == TypeKind.DECLARED;
            if (claimsClass && !types.isSubtype(types.erasure(module.type().asType()), types.erasure(api.type()))) {
                boolean isInterface = types.asElement(api.type()).getKind().isInterface();
                problems.error(
                        Code.NOT_A_SUBTYPE,
                        api.site(),
                        Message.of(module.qualifiedName() + " provides " + api.type() + " without being one")
                                .fix((isInterface ? "implement " : "extend ") + api.type()
                                        + ", or remove it from @Provides"));
            }
        }
    }
}
