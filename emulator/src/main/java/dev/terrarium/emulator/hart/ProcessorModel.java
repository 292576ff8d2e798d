package dev.terrarium.emulator.hart;

import dev.terrarium.emulator.isa.Decoder;
import dev.terrarium.emulator.isa.Extension;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a hart can do beyond RV64GC: the extensions it has, and the choices that the manual leaves to an implementation. */
public final class ProcessorModel {
    /** The size in bytes of the blocks that cache-block operations work on. */
    public static final int CACHE_BLOCK_SIZE = 64;

    /** A hart with every extension, except that pages whose accessed or dirty bit is missing raise no page fault. */
    public static final ProcessorModel COMPLETE = new ProcessorModel(
            EnumSet.complementOf(EnumSet.of(Extension.SVADE)),
            EnumSet.of(Feature.SV48, Feature.PMP, Feature.MISALIGNED));

    /** A hart with nothing beyond RV64GC, the counters, Sv39 and physical memory protection. */
    public static final ProcessorModel BASE =
            new ProcessorModel(fixedExtensions(), EnumSet.of(Feature.PMP, Feature.MISALIGNED));

    /** What has no name in ISA strings. */
    public enum Feature {
        /** Translation with four levels of page tables, besides Sv39. */
        SV48,
        /** Physical memory protection with 16 entries. */
        PMP,
        /** Misaligned loads and stores in main memory work, and do not raise exceptions. */
        MISALIGNED;

        /** Returns the name in options. */
        public String optionName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final EnumSet<Extension> extensions;
    private final EnumSet<Feature> features;

    private ProcessorModel(EnumSet<Extension> extensions, EnumSet<Feature> features) {
        this.extensions = extensions;
        this.features = features;
    }

    private static EnumSet<Extension> fixedExtensions() {
        EnumSet<Extension> fixed = EnumSet.allOf(Extension.class);
        fixed.removeIf(Extension::isOptional);
        return fixed;
    }

    /**
     * Reads a model such as {@code rv64,zba=off,sv48=off}: {@code rv64} is {@link #COMPLETE} and {@code rv64gc} is
     * {@link #BASE}; what follows turns extensions and features on and off.
     *
     * @throws IllegalArgumentException if it is none, with a message for the user
     */
    public static ProcessorModel parse(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT).split(",", -1);
        ProcessorModel model = base(parts[0].trim());
        for (int i = 1; i < parts.length; i++) {
            String[] setting = parts[i].trim().split("=", 2);
            if (setting.length != 2 || !setting[1].equals("on") && !setting[1].equals("off")) {
                throw new IllegalArgumentException(
                        "'" + parts[i].trim() + "' is not a setting of a processor: write name=on or name=off");
            }
            model = model.with(setting[0], setting[1].equals("on"));
        }
        return model;
    }

    private static ProcessorModel base(String name) {
        switch (name) {
            case "rv64":
                return COMPLETE;
            case "rv64gc":
                return BASE;
            default:
                throw new IllegalArgumentException(
                        "there is no processor '" + name + "': it is rv64 (every extension) or rv64gc (none)");
        }
    }

    private ProcessorModel with(String name, boolean on) {
        for (Extension extension : Extension.values()) {
            if (extension.isaName().equals(name)) {
                if (!extension.isOptional()) {
                    throw new IllegalArgumentException(
                            name + " cannot be turned on or off: every processor has it; optional are " + options());
                }
                return with(extension, on);
            }
        }
        for (Feature feature : Feature.values()) {
            if (feature.optionName().equals(name)) {
                return with(feature, on);
            }
        }
        throw new IllegalArgumentException("a processor has no '" + name + "': there are " + options());
    }

    /** Returns the names of what can be turned on and off, separated by commas. */
    public static String options() {
        List<String> names = new ArrayList<>();
        for (Extension extension : Extension.values()) {
            if (extension.isOptional()) {
                names.add(extension.isaName());
            }
        }
        for (Feature feature : Feature.values()) {
            names.add(feature.optionName());
        }
        return String.join(", ", names);
    }

    /**
     * Returns this model with or without an extension.
     *
     * @throws IllegalArgumentException if every hart has the extension
     */
    public ProcessorModel with(Extension extension, boolean on) {
        if (!extension.isOptional()) {
            throw new IllegalArgumentException("every processor has " + extension.isaName());
        }
        EnumSet<Extension> changed = EnumSet.copyOf(extensions);
        change(changed, extension, on);
        return new ProcessorModel(changed, features);
    }

    /** Returns this model with or without a feature. */
    public ProcessorModel with(Feature feature, boolean on) {
        EnumSet<Feature> changed = EnumSet.copyOf(features);
        change(changed, feature, on);
        return new ProcessorModel(extensions, changed);
    }

    private static <E extends Enum<E>> void change(Set<E> set, E element, boolean on) {
        if (on) {
            set.add(element);
        } else {
            set.remove(element);
        }
    }

    /** Returns whether a hart has an extension. */
    public boolean has(Extension extension) {
        return extensions.contains(extension);
    }

    /** Returns whether a hart has a feature. */
    public boolean has(Feature feature) {
        return features.contains(feature);
    }

    /** Returns a decoder of the instructions that a hart has. */
    public Decoder decoder() {
        return new Decoder(extensions);
    }

    /** Returns the names of all extensions, the single letters first, as {@code riscv,isa-extensions} lists them. */
    public List<String> extensionNames() {
        List<String> names = new ArrayList<>(List.of("i", "m", "a", "f", "d", "c"));
        for (Extension extension : extensions) {
            if (extension != Extension.GC) {
                names.add(extension.isaName());
            }
        }
        return names;
    }

    /** Returns the ISA string with the features that it has no names for. */
    @Override
    public String toString() {
        return isaString()
                + features.stream().map(feature -> "," + feature.optionName()).collect(Collectors.joining());
    }

    /** Returns the ISA string, as {@code riscv,isa} has it. */
    public String isaString() {
        return extensions.stream()
                .filter(extension -> extension != Extension.GC)
                .map(Extension::isaName)
                .collect(Collectors.joining("_", "rv64imafdc_", ""));
    }
}
