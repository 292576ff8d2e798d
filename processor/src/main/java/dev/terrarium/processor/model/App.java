package dev.terrarium.processor.model;

import dev.terrarium.processor.report.Site;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A class with {@code @Unikernel}, as its declaration says it, right or wrong.
 *
 * @param type the class
 * @param site its {@code @Unikernel}
 * @param nameSite the image's name within the annotation; the annotation if it is not given
 * @param name the image's name
 * @param uses what {@code use} names
 * @param settings what {@code set} sets
 * @param requires what every image requires, then what {@code @Requires} names
 * @param constructors the constructors that are not private
 * @param arguments what the parameters of the only constructor ask for
 * @param entry how the app starts, or empty if it cannot
 */
public record App(
        TypeElement type,
        Site site,
        Site nameSite,
        String name,
        List<Use> uses,
        List<Setting> settings,
        List<Requirement> requires,
        List<ExecutableElement> constructors,
        List<Argument> arguments,
        Optional<EntryPoint> entry)
        implements Component {
    @Override
    public Origin origin() {
        return Origin.SOURCE;
    }

    /** Whether the wiring constructs the app: not if it starts by its static {@code main}. */
    public boolean isInstantiated() {
        return entry.isPresent() && entry.get().kind() == EntryPoint.Kind.RUN;
    }

    /**
     * An entry of {@code use}.
     *
     * @param type the type that it names
     * @param site the entry
     */
    public record Use(TypeMirror type, Site site) {
        /** Whether the entry names a module. */
        public boolean names(KernelModule module) {
            return type.toString().equals(module.qualifiedName());
        }
    }

    /**
     * An entry of {@code set}.
     *
     * @param name the parameter's name
     * @param value the value as written
     * @param nameSite the name
     * @param valueSite the value
     */
    public record Setting(String name, String value, Site nameSite, Site valueSite) {}

    /**
     * How the app starts.
     *
     * @param kind which of the two ways
     * @param method the method that is called
     */
    public record EntryPoint(Kind kind, ExecutableElement method) {
        /** The two ways. */
        public enum Kind {
            /** {@code public static void main(String[])}. */
            MAIN,
            /** A public {@code void run()} of an instance. */
            RUN
        }
    }
}
