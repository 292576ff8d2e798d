package dev.terrarium.processor.write;

import com.google.auto.common.GeneratedAnnotations;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problem;
import dev.terrarium.processor.report.Site;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Writes generated files in one style. */
public final class Output {
    private final ProcessingEnvironment environment;
    private final Class<? extends Processor> generator;
    private final Set<ClassName> written = new HashSet<>();

    /** Output of one processor. */
    public Output(ProcessingEnvironment environment, Class<? extends Processor> generator) {
        this.environment = environment;
        this.generator = generator;
    }

    /** The error that says that the files generated for a class cannot be written. */
    public static Problem failure(TypeElement type, IOException cause) {
        return Problem.error(
                Code.OUTPUT,
                Site.of(type),
                Message.of("cannot write what is generated for " + type.getQualifiedName() + ": " + cause.getMessage())
                        .fix("see that the output folder can be written and has room"));
    }

    /** Writes a class, marked as generated. */
    void java(String packageName, TypeSpec.Builder type) throws IOException {
        GeneratedAnnotations.generatedAnnotation(environment.getElementUtils(), environment.getSourceVersion())
                .ifPresent(annotation -> type.addAnnotation(generated(annotation)));
        TypeSpec complete = type.build();
        written.add(ClassName.get(packageName, complete.name()));
        JavaFile.builder(packageName, complete)
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .writeTo(environment.getFiler());
    }

    /** Whether a class of that name has been written already. */
    public boolean hasWritten(ClassName name) {
        return written.contains(name);
    }

    private AnnotationSpec generated(TypeElement annotation) {
        return AnnotationSpec.builder(ClassName.get(annotation))
                .addMember("value", "$S", generator.getName())
                .build();
    }

    /** Writes JSON as a resource beside the class files. */
    void json(String path, Object content, Element... origins) throws IOException {
        Filer filer = environment.getFiler();
        try (Writer writer = new OutputStreamWriter(
                filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origins)
                        .openOutputStream(),
                StandardCharsets.UTF_8)) {
            writer.write(Json.write(content));
        }
    }
}
