package dev.terrarium.processor.write;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.terrarium.processor.index.IndexFormat;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.ParameterDeclaration;
import dev.terrarium.processor.model.Requirement;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;

/** Writes a module's index class, and the resource that describes the module to tools. */
public final class IndexWriter {
    private final Output output;
    private final Elements elements;

    /** A writer to an output. */
    public IndexWriter(Output output, Elements elements) {
        this.output = output;
        this.elements = elements;
    }

    /** Writes both files. */
    public void write(KernelModule module) throws IOException {
        TypeSpec.Builder index = TypeSpec.classBuilder(IndexFormat.className(elements, module.type()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addOriginatingElement(module.type())
                .addJavadoc("Tells the wiring of apps that {@code $L} is a kernel module.\n", module.qualifiedName())
                .addField(constant(int.class, IndexFormat.VERSION_FIELD)
                        .addJavadoc("Version of this class's own format.\n")
                        .initializer("$L", IndexFormat.VERSION)
                        .build())
                .addField(constant(String.class, IndexFormat.MODULE_FIELD)
                        .addJavadoc("The module's qualified name.\n")
                        .initializer("$S", module.qualifiedName())
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        output.java(IndexFormat.PACKAGE, index);
        output.json(
                IndexFormat.RESOURCE_FOLDER + elements.getBinaryName(module.type()), describe(module), module.type());
    }

    private static FieldSpec.Builder constant(Class<?> type, String name) {
        return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    }

    private static Map<String, Object> describe(KernelModule module) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("formatVersion", IndexFormat.VERSION);
        json.put("type", module.qualifiedName());
        json.put(
                "apis", module.apis().stream().map(api -> api.type().toString()).toList());
        json.put("qualifiers", module.qualifiers().texts());
        json.put("default", module.isDefault());
        json.put(
                "requires",
                module.requirements().stream().map(Requirement::describe).toList());
        json.put("drives", module.drives());
        json.put(
                "parameters",
                module.parameters().stream().map(IndexWriter::describe).toList());
        return json;
    }

    private static Map<String, Object> describe(ParameterDeclaration parameter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", parameter.name());
        json.put("type", parameter.typeName());
        json.put("defaultValue", parameter.defaultValue().orElse(null));
        return json;
    }
}
