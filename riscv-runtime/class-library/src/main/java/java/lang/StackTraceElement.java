package java.lang;

import dev.terrarium.runtime.Decimal;
import dev.terrarium.runtime.Strings;
import java.io.Serializable;
import java.util.Objects;

/** {@code java.lang.StackTraceElement}; there are no class loaders that an element of a taken trace could name. */
public final class StackTraceElement implements Serializable {
    private static final long serialVersionUID = 1;
    /** The line number of a native method. */
    private static final int NATIVE = -2;

    private final String classLoaderName;
    private final String moduleName;
    private final String moduleVersion;
    private final String declaringClass;
    private final String methodName;
    private final String fileName;
    private final int lineNumber;

    public StackTraceElement(String declaringClass, String methodName, String fileName, int lineNumber) {
        this(null, null, null, declaringClass, methodName, fileName, lineNumber);
    }

    public StackTraceElement(
            String classLoaderName,
            String moduleName,
            String moduleVersion,
            String declaringClass,
            String methodName,
            String fileName,
            int lineNumber) {
        this.classLoaderName = classLoaderName;
        this.moduleName = moduleName;
        this.moduleVersion = moduleVersion;
        this.declaringClass = Objects.requireNonNull(declaringClass, "Declaring class is null");
        this.methodName = Objects.requireNonNull(methodName, "Method name is null");
        this.fileName = fileName;
        this.lineNumber = lineNumber;
    }

    public String getFileName() {
        return fileName;
    }

    public int getLineNumber() {
        return lineNumber;
    }

    public String getModuleName() {
        return moduleName;
    }

    public String getModuleVersion() {
        return moduleVersion;
    }

    public String getClassLoaderName() {
        return classLoaderName;
    }

    public String getClassName() {
        return declaringClass;
    }

    public String getMethodName() {
        return methodName;
    }

    public boolean isNativeMethod() {
        return lineNumber == NATIVE;
    }

    @Override
    public String toString() {
        String text = "";
        if (classLoaderName != null && !classLoaderName.isEmpty()) {
            text = Strings.concat(classLoaderName, "/");
        }
        if (moduleName != null && !moduleName.isEmpty()) {
            text = Strings.concat(text, moduleName);
            if (moduleVersion != null && !moduleVersion.isEmpty()) {
                text = Strings.concat(Strings.concat(text, "@"), moduleVersion);
            }
        }
        if (!text.isEmpty()) {
            text = Strings.concat(text, "/");
        }
        text = Strings.concat(Strings.concat(text, declaringClass), ".");
        text = Strings.concat(Strings.concat(text, methodName), "(");
        return Strings.concat(Strings.concat(text, place()), ")");
    }

    private String place() {
        if (isNativeMethod()) {
            return "Native Method";
        }
        if (fileName == null) {
            return "Unknown Source";
        }
        return lineNumber < 0 ? fileName : Strings.concat(Strings.concat(fileName, ":"), Decimal.toString(lineNumber));
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || other instanceof StackTraceElement element
                        && Objects.equals(classLoaderName, element.classLoaderName)
                        && Objects.equals(moduleName, element.moduleName)
                        && Objects.equals(moduleVersion, element.moduleVersion)
                        && declaringClass.equals(element.declaringClass)
                        && lineNumber == element.lineNumber
                        && methodName.equals(element.methodName)
                        && Objects.equals(fileName, element.fileName);
    }

    @Override
    public int hashCode() {
        int result = 31 * declaringClass.hashCode() + methodName.hashCode();
        result = 31 * result + Objects.hashCode(classLoaderName);
        result = 31 * result + Objects.hashCode(moduleName);
        result = 31 * result + Objects.hashCode(moduleVersion);
        result = 31 * result + Objects.hashCode(fileName);
        return 31 * result + lineNumber;
    }
}
