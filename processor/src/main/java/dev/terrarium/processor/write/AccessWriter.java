package dev.terrarium.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.terrarium.processor.model.Access;
import dev.terrarium.processor.model.GeneratedNames;
import dev.terrarium.processor.model.KernelModule;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * Writes {@code <Module>Access} beside a public module whose constructor or {@code @OnBoot} methods are not public, so
 * that the wiring of an app in another package can call them. The module's author need not open them to everybody.
 */
public final class AccessWriter {
    private final Output output;

    /** A writer to an output. */
    public AccessWriter(Output output) {
        this.output = output;
    }

    /** Writes the class if the module needs one. */
    public void write(KernelModule module) throws IOException {
        if (!Access.needsAccessClass(module)) {
            return;
        }
        ClassName type = ClassName.get(module.type());
        ClassName name = GeneratedNames.access(module.type());
        TypeSpec.Builder access = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addOriginatingElement(module.type())
                .addJavadoc(
                        "Lets the wiring of an app in another package construct and boot {@link $T}, whose members stay\n"
                                + "hidden from everybody else.\n",
                        type)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        module.constructors().stream()
                .filter(Access::isHidden)
                .forEach(constructor -> access.addMethod(create(type, constructor)));
        module.onBoot().stream().filter(Access::isHidden).forEach(method -> access.addMethod(boot(type, method)));
        output.java(name.packageName(), access);
    }

    private static MethodSpec create(ClassName type, ExecutableElement constructor) {
        List<ParameterSpec> parameters = constructor.getParameters().stream()
                .map(parameter -> ParameterSpec.builder(
                                TypeName.get(parameter.asType()),
                                parameter.getSimpleName().toString())
                        .build())
                .toList();
        return MethodSpec.methodBuilder("create")
                .addJavadoc("Constructs the module.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(type)
                .addParameters(parameters)
                .addStatement(
                        "return new $T($L)",
                        type,
                        parameters.stream().map(ParameterSpec::name).collect(Collectors.joining(", ")))
                .build();
    }

    private static MethodSpec boot(ClassName type, ExecutableElement method) {
        return MethodSpec.methodBuilder(method.getSimpleName().toString())
                .addJavadoc("Calls {@link $T#$L}.\n", type, method.getSimpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(type, "module")
                .addExceptions(
                        method.getThrownTypes().stream().map(TypeName::get).toList())
                .addStatement("module.$L()", method.getSimpleName())
                .build();
    }
}
