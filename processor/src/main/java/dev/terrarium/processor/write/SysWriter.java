package dev.terrarium.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.terrarium.processor.model.Access;
import dev.terrarium.processor.model.GeneratedNames;
import dev.terrarium.processor.model.Names;
import dev.terrarium.processor.model.SystemCall;
import dev.terrarium.processor.model.WiredSystemCall;
import dev.terrarium.processor.model.Wiring;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Writes {@code Sys}: a static method and a number for each system call. */
public final class SysWriter {
    private final Output output;

    /** A writer to an output. */
    public SysWriter(Output output) {
        this.output = output;
    }

    /** Writes the class. */
    public void write(Wiring wiring) throws IOException {
        ClassName wiringClass = GeneratedNames.wiring(wiring.app().type());
        TypeSpec.Builder type = start(wiring.app().type());
        for (WiredSystemCall wired : wiring.systemCalls()) {
            type.addField(number(wired.call()));
        }
        for (WiredSystemCall wired : wiring.systemCalls()) {
            SystemCall call = wired.call();
            type.addOriginatingElement(call.api());
            CodeBlock target = CodeBlock.of(
                    "$T.$L.$L($L)", wiringClass, wired.provider().field(), call.name(), arguments(call.method()));
            type.addMethod(signature(call)
                    .addJavadoc(
                            "System call $L: {@link $T#$L}, served by $L.\n",
                            call.number(),
                            ClassName.get(call.api()),
                            call.name(),
                            Access.link(
                                    wiring.app().type(),
                                    wired.provider().module().type()))
                    .addStatement(returnsValue(call) ? CodeBlock.of("return $L", target) : target)
                    .build());
        }
        output.java(GeneratedNames.sys(wiring.app().type()).packageName(), type);
    }

    /** Starts the class, with its constructor. */
    static TypeSpec.Builder start(TypeElement app) {
        return TypeSpec.classBuilder(GeneratedNames.sys(app))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addOriginatingElement(app)
                .addJavadoc(
                        "The system calls that {@link $T} is wired for: each a plain call of the module that serves it.\n",
                        ClassName.get(app))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
    }

    /** The constant that holds a call's number. */
    static FieldSpec number(SystemCall call) {
        return FieldSpec.builder(
                        int.class, Names.constant(call.name()), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Number of {@link #$L}.\n", call.name())
                .initializer("$L", call.number())
                .build();
    }

    /** Starts a stub: everything but its Javadoc and body. */
    static MethodSpec.Builder signature(SystemCall call) {
        ExecutableElement method = call.method();
        List<ParameterSpec> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            parameters.add(ParameterSpec.builder(
                            TypeName.get(call.signature().getParameterTypes().get(i)),
                            method.getParameters().get(i).getSimpleName().toString())
                    .build());
        }
        return MethodSpec.methodBuilder(call.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addTypeVariables(method.getTypeParameters().stream()
                        .map(TypeVariableName::get)
                        .toList())
                .returns(TypeName.get(call.signature().getReturnType()))
                .addParameters(parameters)
                .varargs(method.isVarArgs())
                .addExceptions(call.signature().getThrownTypes().stream()
                        .map(TypeName::get)
                        .toList());
    }

    private static boolean returnsValue(SystemCall call) {
        return call.signature().getReturnType().getKind() != TypeKind.VOID;
    }

    private static String arguments(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .collect(Collectors.joining(", "));
    }
}
