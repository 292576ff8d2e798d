package dev.terrarium.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.terrarium.processor.model.Access;
import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.Argument;
import dev.terrarium.processor.model.Binding;
import dev.terrarium.processor.model.BoundParameter;
import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.model.GeneratedNames;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.ParameterDeclaration;
import dev.terrarium.processor.model.Requirement;
import dev.terrarium.processor.model.WiredModule;
import dev.terrarium.processor.model.Wiring;
import dev.terrarium.processor.read.Environment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Writes {@code <App>Wiring}: the modules as fields in dependency order, and {@code boot()}. */
public final class WiringWriter {
    private final Output output;
    private final Environment environment;

    /** A writer to an output. */
    public WiringWriter(Output output, Environment environment) {
        this.output = output;
        this.environment = environment;
    }

    /** Writes the class. */
    public void write(Wiring wiring) throws IOException {
        ClassName name = GeneratedNames.wiring(wiring.app().type());
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addOriginatingElement(wiring.app().type())
                .addJavadoc(
                        "What {@link $T} runs on: every module of its image, each after the modules that it needs.\n",
                        wiring.app().type());
        for (WiredModule module : wiring.modules()) {
            type.addOriginatingElement(module.module().type());
            type.addField(field(wiring, module));
        }
        if (wiring.app().isInstantiated()) {
            type.addField(app(wiring));
        }
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        type.addMethod(boot(wiring));
        output.java(name.packageName(), type);
    }

    private FieldSpec field(Wiring wiring, WiredModule wired) {
        KernelModule module = wired.module();
        return FieldSpec.builder(ClassName.get(module.type()), wired.field(), Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(Reasons.javadoc(wiring, module))
                .initializer(construct(wiring, module, wired.parameters()))
                .build();
    }

    private FieldSpec app(Wiring wiring) {
        App app = wiring.app();
        return FieldSpec.builder(ClassName.get(app.type()), wiring.appField(), Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The app, which {@link #boot} starts.\n")
                .initializer(construct(wiring, app, wiring.appParameters()))
                .build();
    }

    private CodeBlock construct(Wiring wiring, Component component, List<BoundParameter> parameters) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Argument argument : component.arguments()) {
            arguments.add(argument(wiring, argument, parameters));
        }
        CodeBlock list = CodeBlock.join(arguments, ",$W");
        return Access.canCall(
                        wiring.app().type(),
                        component.type(),
                        component.constructors().get(0))
                ? CodeBlock.of("new $T($L)", ClassName.get(component.type()), list)
                : CodeBlock.of("$T.create($L)", GeneratedNames.access(component.type()), list);
    }

    private static CodeBlock argument(Wiring wiring, Argument argument, List<BoundParameter> parameters) {
        if (argument instanceof Requirement requirement) {
            return provided(wiring, wiring.binding(requirement));
        }
        if (argument instanceof ParameterDeclaration declaration) {
            return parameters.stream()
                    .filter(parameter -> parameter.declaration().equals(declaration))
                    .findFirst()
                    .orElseThrow()
                    .value()
                    .literal();
        }
        throw new IllegalArgumentException("validation lets no such argument pass: " + argument);
    }

    private static CodeBlock provided(Wiring wiring, Binding binding) {
        List<String> fields = binding.providers().stream().map(wiring::field).toList();
        return switch (binding.requirement().kind()) {
            case ONE -> CodeBlock.of("$L", fields.get(0));
            case OPTIONAL ->
                fields.isEmpty()
                        ? CodeBlock.of("$T.empty()", Optional.class)
                        : CodeBlock.of("$T.of($L)", Optional.class, fields.get(0));
            case LIST -> CodeBlock.of("$T.of($L)", List.class, String.join(", ", fields));
        };
    }

    private MethodSpec boot(Wiring wiring) {
        MethodSpec.Builder boot = MethodSpec.methodBuilder("boot")
                .addJavadoc("Boots the modules in dependency order, then starts the app.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC);
        Set<TypeName> thrown = new LinkedHashSet<>();
        for (WiredModule wired : wiring.modules()) {
            for (ExecutableElement method : wired.module().onBoot()) {
                boot.addStatement(bootCall(wiring, wired, method));
                addThrown(wiring, method, thrown);
            }
        }
        App.EntryPoint entry = wiring.app().entry().orElseThrow();
        switch (entry.kind()) {
            case MAIN ->
                boot.addStatement(
                        "$T.main(new $T[0])", ClassName.get(wiring.app().type()), String.class);
            case RUN -> boot.addStatement("$L.run()", wiring.appField());
        }
        addThrown(wiring, entry.method(), thrown);
        return boot.addExceptions(
                        thrown.contains(ClassName.get(Exception.class))
                                ? Set.of(ClassName.get(Exception.class))
                                : thrown)
                .build();
    }

    private CodeBlock bootCall(Wiring wiring, WiredModule wired, ExecutableElement method) {
        TypeElement type = wired.module().type();
        return Access.canCall(wiring.app().type(), type, method)
                ? CodeBlock.of("$L.$L()", wired.field(), method.getSimpleName())
                : CodeBlock.of("$T.$L($L)", GeneratedNames.access(type), method.getSimpleName(), wired.field());
    }

    /** Adds a method's exceptions; one that the wiring class cannot name becomes {@code Exception}. */
    private void addThrown(Wiring wiring, ExecutableElement method, Set<TypeName> thrown) {
        for (TypeMirror type : method.getThrownTypes()) {
            TypeElement element = (TypeElement)
                    environment.types().asElement(environment.types().erasure(type));
            boolean nameable = Access.canName(wiring.app().type(), element);
            thrown.add(nameable ? ClassName.get(element) : ClassName.get(Exception.class));
        }
    }
}
