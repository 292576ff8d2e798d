package dev.terrarium.processor.index;

import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * How a jar says which modules it holds: one class per module in one package, which a processor can list, and whose
 * constants it can read. (A resource in a dependency's jar can be listed by no processor.)
 */
public final class IndexFormat {
    /** The package of the index classes of every jar. */
    public static final String PACKAGE = "dev.terrarium.index";

    /** The constant that holds the format's version. */
    public static final String VERSION_FIELD = "FORMAT_VERSION";

    /** The version that this processor writes and reads. */
    public static final int VERSION = 1;

    /** The constant that holds the module's qualified name, with a dot before a nested class. */
    public static final String MODULE_FIELD = "MODULE";

    /** The folder of the resources that describe modules to tools, each named by the module's binary name. */
    public static final String RESOURCE_FOLDER = "META-INF/terrarium/modules/";

    private IndexFormat() {}

    /**
     * Returns the simple name of a module's index class: its binary name in the spelling of the Java Native Interface
     * Specification, chapter 2 ("Resolving Native Method Names"), so that different modules have different names.
     */
    public static String className(Elements elements, TypeElement module) {
        StringBuilder name = new StringBuilder();
        for (char c : elements.getBinaryName(module).toString().toCharArray()) {
            switch (c) {
                case '.' -> name.append('_');
                case '_' -> name.append("_1");
                case '$' -> name.append("_00024");
                default -> name.append(c);
            }
        }
        return name.toString();
    }
}
