package dev.terrarium.processor.write;

import com.google.auto.common.MoreTypes;
import dev.terrarium.processor.model.Binding;
import dev.terrarium.processor.model.BoundParameter;
import dev.terrarium.processor.model.GeneratedNames;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.Requirement;
import dev.terrarium.processor.model.WiredModule;
import dev.terrarium.processor.model.WiredSystemCall;
import dev.terrarium.processor.model.Wiring;
import dev.terrarium.processor.read.Environment;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/** Writes {@code META-INF/terrarium/wiring/<app>.json}, from which the image builder and tools learn the wiring. */
public final class WiringJsonWriter {
    /** The folder of the resources, each named by its app's binary name. */
    public static final String FOLDER = "META-INF/terrarium/wiring/";

    private static final int FORMAT_VERSION = 1;

    private final Output output;
    private final Environment environment;
    private final Descriptors descriptors;

    /** A writer to an output. */
    public WiringJsonWriter(Output output, Environment environment) {
        this.output = output;
        this.environment = environment;
        this.descriptors = new Descriptors(environment.elements(), environment.types());
    }

    /** Writes the resource. */
    public void write(Wiring wiring) throws IOException {
        TypeElement app = wiring.app().type();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("formatVersion", FORMAT_VERSION);
        json.put("app", binaryName(app));
        json.put("name", wiring.app().name());
        json.put("wiringClass", GeneratedNames.wiring(app).reflectionName());
        json.put(
                "syscallsClass",
                wiring.systemCalls().isEmpty() ? null : GeneratedNames.sys(app).reflectionName());
        json.put("modules", wiring.modules().stream().map(this::module).toList());
        json.put("bindings", wiring.bindings().stream().map(this::binding).toList());
        json.put("syscalls", wiring.systemCalls().stream().map(this::systemCall).toList());
        output.json(FOLDER + binaryName(app) + ".json", json, app);
    }

    private Map<String, Object> module(WiredModule wired) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", wired.field());
        json.put("type", binaryName(wired.module().type()));
        json.put(
                "apis",
                wired.module().apis().stream()
                        .map(api -> binaryName(MoreTypes.asTypeElement(api.type())))
                        .toList());
        json.put("origin", wired.module().origin().name());
        json.put("qualifiers", wired.module().qualifiers().texts());
        json.put(
                "onBoot",
                wired.module().onBoot().stream()
                        .map(method -> method.getSimpleName().toString())
                        .toList());
        json.put("drives", wired.module().drives());
        json.put(
                "parameters",
                wired.parameters().stream().map(WiringJsonWriter::parameter).toList());
        return json;
    }

    private static Map<String, Object> parameter(BoundParameter parameter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", parameter.declaration().name());
        json.put("type", parameter.declaration().typeName());
        json.put("value", parameter.value().text());
        json.put("overridden", parameter.overridden());
        return json;
    }

    private Map<String, Object> binding(Binding binding) {
        Requirement requirement = binding.requirement();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("requirer", binaryName(requirement.requirer()));
        json.put("via", requirement.via());
        json.put("kind", requirement.kind().name());
        json.put("api", binaryName(requirement.api()));
        json.put("qualifiers", requirement.qualifiers().texts());
        json.put("providers", names(binding.providers()));
        json.put("chosenBy", binding.chosenBy().name());
        json.put("alternatives", names(binding.alternatives()));
        return json;
    }

    private Map<String, Object> systemCall(WiredSystemCall wired) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", wired.call().number());
        json.put("name", wired.call().name());
        json.put("api", binaryName(wired.call().api()));
        json.put("method", descriptors.method(wired.call().method()));
        json.put("provider", binaryName(wired.provider().module().type()));
        return json;
    }

    private List<String> names(List<KernelModule> modules) {
        return modules.stream().map(module -> binaryName(module.type())).toList();
    }

    private String binaryName(TypeElement type) {
        return environment.elements().getBinaryName(type).toString();
    }
}
