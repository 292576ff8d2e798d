package dev.terrarium.image.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.terrarium.image.BuildException;
import dev.terrarium.image.optimize.Optimizations;
import dev.terrarium.image.wiring.WiringDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What is in an image and why. Written as JSON to {@code target/terrarium/report.json}, as the JSON Schema in the resource
 * {@value #SCHEMA} describes it; holds no times, so that equal builds have equal reports.
 *
 * @param loadedBytes text and data: what is in the file and goes into memory
 * @param packages bytes of code by Java package, largest first; what no method owns is under {@code (runtime data)}
 * @param kernelModules bytes of code by module, largest first: its class, and what of its package it reaches
 * @param types the classes of which there may be objects
 * @param methods the methods in the image, also those that are inlined everywhere
 * @param fields the fields for which there is room, in objects or of their own
 * @param initialisedAtBoot classes whose initialisers run on the machine, and why
 * @param indirectCalls calls that are dispatched at run time
 * @param indirectCallsOnWiredApis how many of those are on an API that the wiring resolves
 * @param optimize what each specialisation and optimisation removed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImageReport(
        int formatVersion,
        String app,
        String name,
        long loadedBytes,
        List<Size> sections,
        List<Size> packages,
        List<Size> kernelModules,
        List<WiringDescription.Module> modules,
        List<Type> types,
        List<Method> methods,
        List<Field> fields,
        List<String> initialisedAtBuildTime,
        List<Boot> initialisedAtBoot,
        List<IndirectCall> indirectCalls,
        int indirectCallsOnWiredApis,
        List<Optimizations.Removed> optimize) {
    /** The version of the format that {@link #SCHEMA} describes. */
    public static final int FORMAT_VERSION = 3;

    /** The resource with the JSON Schema (draft 2020-12) of reports. */
    public static final String SCHEMA = "/dev/terrarium/image/report/report.schema.json";

    /** Something with a size in bytes. */
    public record Size(String name, long bytes) {}

    /**
     * A class of which there may be objects.
     *
     * @param madeBy the method nearest to where the program starts that makes some; null if all are made at build time
     */
    public record Type(String name, String madeBy) {}

    /**
     * A method in the image.
     *
     * @param bytes 0 where it has been inlined into all its callers
     * @param reachedThrough the shortest chain of callers by which the program comes to it, the nearest first
     */
    public record Method(String name, long bytes, List<String> reachedThrough) {}

    /**
     * A field. There are none that nothing reads, and no static ones of which the value is known at build time.
     *
     * @param readBy the method nearest to where the program starts that reads it
     */
    public record Field(String name, String readBy) {}

    /** A class that is initialised on the machine. */
    public record Boot(String type, String reason, List<String> chain) {}

    /** A call that is dispatched at run time. */
    public record IndirectCall(String method, boolean onWiredApi, List<String> callers) {}

    /**
     * Writes the report.
     *
     * @throws BuildException if the file cannot be written
     */
    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, json());
        } catch (IOException e) {
            throw new BuildException("Report " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Returns the report as JSON. */
    public String json() {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a report that {@link #write} wrote.
     *
     * @throws BuildException if the file cannot be read, or is a report of another version
     */
    public static ImageReport read(Path file) {
        try {
            ObjectMapper mapper = new ObjectMapper();
            JsonNode tree = mapper.readTree(file.toFile());
            int version = tree.path("formatVersion").asInt();
            if (version != FORMAT_VERSION) {
                throw new BuildException(
                        "Report " + file + " has format version " + version + ", but this plugin reads "
                                + FORMAT_VERSION + ": build its image again with this release (mvn clean package)");
            }
            return mapper.treeToValue(tree, ImageReport.class);
        } catch (IOException e) {
            throw new BuildException("Report " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
