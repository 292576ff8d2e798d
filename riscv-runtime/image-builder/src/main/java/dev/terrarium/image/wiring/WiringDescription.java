package dev.terrarium.image.wiring;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.terrarium.image.BuildException;
import dev.terrarium.image.world.ClassPath;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * The wiring of an app as the annotation processor describes it in {@code META-INF/terrarium/wiring/APP.json}.
 *
 * @param formatVersion version of this description
 * @param app binary name of the app's class
 * @param name name of the image
 * @param wiringClass binary name of the generated wiring class
 * @param syscallsClass binary name of the generated class of system-call stubs, or null
 * @param modules the modules in dependency order
 * @param bindings who needs what, and who chose it
 * @param syscalls the system calls of the wired APIs
 */
public record WiringDescription(
        int formatVersion,
        String app,
        String name,
        String wiringClass,
        String syscallsClass,
        List<Module> modules,
        List<Binding> bindings,
        List<SystemCall> syscalls) {
    private static final int FORMAT_VERSION = 1;
    private static final String FOLDER = "META-INF/terrarium/wiring/";

    /**
     * A module of the kernel, or the app itself.
     *
     * @param field the wiring class's static field that holds it
     * @param type its binary name
     * @param apis the APIs that it provides
     * @param origin the jar or folder that it comes from
     */
    public record Module(
            String field,
            String type,
            List<String> apis,
            String origin,
            List<String> qualifiers,
            List<String> onBoot,
            List<String> drives,
            List<Parameter> parameters) {}

    /** A constructor parameter that was fixed at compile time. */
    public record Parameter(String name, String type, String value, boolean overridden) {}

    /**
     * One requirement and what satisfies it.
     *
     * @param requirer binary name of the class that needs it
     * @param via the annotation or parameter that says so
     * @param kind ONE, OPTIONAL or LIST
     * @param api binary name of the API
     * @param providers binary names of the chosen modules
     * @param chosenBy ONLY, USE, DEFAULT, ALL or NONE
     * @param alternatives binary names of modules that would have fitted too
     */
    public record Binding(
            String requirer,
            String via,
            String kind,
            String api,
            List<String> qualifiers,
            List<String> providers,
            String chosenBy,
            List<String> alternatives) {}

    /** A system call: its number and the method that it calls. */
    public record SystemCall(int number, String name, String api, String method, String provider) {}

    /**
     * Reads the description of an app.
     *
     * @param app binary name of the app's class
     * @throws BuildException if the processor has not written one, or one of another version
     */
    public static WiringDescription read(ClassPath classPath, String app) {
        String resource = FOLDER + app + ".json";
        byte[] bytes = classPath.resource(resource);
        if (bytes == null) {
            throw new BuildException("There is no wiring for " + app + " (" + resource + " is not on the class path): "
                    + "the annotation processor did not run, or the class has no @Unikernel");
        }
        try {
            WiringDescription description = new ObjectMapper()
                    .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                    .readValue(bytes, WiringDescription.class);
            if (description.formatVersion != FORMAT_VERSION) {
                throw new BuildException("The wiring of " + app + " has format version " + description.formatVersion
                        + ", but this image builder reads version " + FORMAT_VERSION
                        + ": use the processor and the plugin of one release");
            }
            return description;
        } catch (IOException e) {
            throw new BuildException(
                    "The wiring of " + app + " (" + resource + ") is not readable: " + e.getMessage(), e);
        }
    }

    /** Returns the module that is chosen wherever one provider of the API is required, or null if none is. */
    public Module providerOf(String api) {
        return bindings.stream()
                .filter(binding -> !binding.kind.equals("LIST")
                        && binding.api.equals(api)
                        && binding.qualifiers.isEmpty()
                        && binding.providers.size() == 1)
                .map(binding -> module(binding.providers.get(0)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Module module(String type) {
        return modules.stream()
                .filter(module -> module.type.equals(type))
                .findFirst()
                .orElse(null);
    }
}
