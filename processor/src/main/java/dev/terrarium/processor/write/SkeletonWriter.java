package dev.terrarium.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.terrarium.processor.model.GeneratedNames;
import dev.terrarium.processor.model.Names;
import dev.terrarium.processor.model.SystemCall;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Writes the wiring class and {@code Sys} of an app whose wiring failed. The build fails anyway; the skeletons only keep
 * javac from reporting every use of the two classes as well, which would bury the cause.
 */
public final class SkeletonWriter {
    private final Output output;

    /** A writer to an output. */
    public SkeletonWriter(Output output) {
        this.output = output;
    }

    /** Writes a wiring class that boots nothing. */
    public void writeWiring(TypeElement app) throws IOException {
        ClassName name = GeneratedNames.wiring(app);
        output.java(
                name.packageName(),
                TypeSpec.classBuilder(name)
                        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                        .addOriginatingElement(app)
                        .addJavadoc("Stands in for the wiring of an app that could not be wired.\n")
                        .addMethod(MethodSpec.constructorBuilder()
                                .addModifiers(Modifier.PRIVATE)
                                .build())
                        .addMethod(MethodSpec.methodBuilder("boot")
                                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                                .addStatement("throw new $T($S)", IllegalStateException.class, "the wiring failed")
                                .build()));
    }

    /** Writes stubs for every system call that the app could have had. */
    public void writeSys(TypeElement app, List<SystemCall> calls) throws IOException {
        TypeSpec.Builder type = SysWriter.start(app);
        Set<String> constants = new HashSet<>();
        Set<String> signatures = new HashSet<>();
        for (SystemCall call : calls) {
            if (constants.add(Names.constant(call.name()))) {
                FieldSpec number = SysWriter.number(call);
                type.addField(number);
            }
            if (signatures.add(call.name() + call.signature().getParameterTypes())) {
                type.addMethod(SysWriter.signature(call)
                        .addStatement("throw new $T($S)", IllegalStateException.class, "the wiring failed")
                        .build());
            }
        }
        output.java(GeneratedNames.sys(app).packageName(), type);
    }
}
