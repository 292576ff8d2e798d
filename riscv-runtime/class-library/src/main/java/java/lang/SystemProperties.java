package java.lang;

import java.util.Properties;

/**
 * The system properties. They are constants until a program asks for the whole table or sets one of them; only such a
 * program has the table in its image.
 */
final class SystemProperties {
    /** Every property that has a value. */
    private static final String[] NAMES = {
        "java.version",
        "java.version.date",
        "java.vendor",
        "java.vendor.url",
        "java.home",
        "java.class.version",
        "java.class.path",
        "java.library.path",
        "java.io.tmpdir",
        "java.specification.name",
        "java.specification.vendor",
        "java.specification.version",
        "java.runtime.name",
        "java.runtime.version",
        "java.vm.name",
        "java.vm.vendor",
        "java.vm.version",
        "java.vm.info",
        "java.vm.specification.name",
        "java.vm.specification.vendor",
        "java.vm.specification.version",
        "os.name",
        "os.arch",
        "os.version",
        "file.separator",
        "path.separator",
        "line.separator",
        "user.name",
        "user.home",
        "user.dir",
        "user.language",
        "file.encoding",
        "native.encoding",
        "sun.jnu.encoding",
        "sun.arch.data.model",
        "sun.cpu.endian",
    };

    /** Null until a program may have changed something. */
    private static Properties table;

    private SystemProperties() {}

    static String get(String key) {
        return table == null ? constant(key) : table.getProperty(key);
    }

    static Properties table() {
        if (table == null) {
            table = initialTable();
        }
        return table;
    }

    /** Replaces the table; null stands for the one that the image started with. */
    static void replace(Properties properties) {
        table = properties == null ? initialTable() : properties;
    }

    private static Properties initialTable() {
        Properties properties = new Properties();
        for (String name : NAMES) {
            properties.setProperty(name, constant(name));
        }
        return properties;
    }

    private static String constant(String key) {
        return switch (key) {
            case "line.separator" -> "\n";
            case "file.separator" -> "/";
            case "path.separator" -> ":";
            case "file.encoding", "native.encoding", "sun.jnu.encoding" -> "UTF-8";
            case "java.version",
                    "java.specification.version",
                    "java.vm.version",
                    "java.vm.specification.version",
                    "java.runtime.version" -> "17";
            case "java.version.date" -> "2021-09-14";
            case "java.class.version" -> "61.0";
            case "java.vendor", "java.vm.vendor", "java.vm.name", "java.runtime.name", "os.name" -> "Terrarium";
            case "java.vendor.url", "java.class.path", "java.library.path", "java.home" -> "";
            case "java.vm.info" -> "compiled mode";
            case "java.specification.name" -> "Java Platform API Specification";
            case "java.vm.specification.name" -> "Java Virtual Machine Specification";
            case "java.specification.vendor", "java.vm.specification.vendor" -> "Oracle Corporation";
            case "java.io.tmpdir" -> "/tmp";
            case "os.arch" -> "riscv64";
            case "os.version" -> "1";
            case "user.dir", "user.home" -> "/";
            case "user.name" -> "root";
            case "user.language" -> "en";
            case "sun.arch.data.model" -> "64";
            case "sun.cpu.endian" -> "little";
            default -> null;
        };
    }
}
