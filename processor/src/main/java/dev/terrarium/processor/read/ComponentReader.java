package dev.terrarium.processor.read;

import com.google.auto.common.MoreTypes;
import dev.terrarium.annotations.Parameter;
import dev.terrarium.annotations.Requires;
import dev.terrarium.processor.model.Argument;
import dev.terrarium.processor.model.Names;
import dev.terrarium.processor.model.ParameterDeclaration;
import dev.terrarium.processor.model.Qualifiers;
import dev.terrarium.processor.model.Requirement;
import dev.terrarium.processor.model.UnsupportedArgument;
import dev.terrarium.processor.report.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/** Reads what modules and apps have in common: what they need, and how they are constructed. */
final class ComponentReader {
    private static final Set<String> VALUES = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.String");

    private ComponentReader() {}

    static List<Requirement> requires(TypeElement type) {
        List<Requirement> requirements = new ArrayList<>();
        Optional<AnnotationMirror> requires = Mirrors.find(type, Requires.class);
        if (requires.isPresent()) {
            for (AnnotationValue entry : Mirrors.entries(requires.get(), "value")) {
                Site site = Site.of(type, requires.get()).at(entry);
                declared(Mirrors.type(entry))
                        .ifPresent(api -> requirements.add(
                                new Requirement(type, "@Requires", site, Requirement.Kind.ONE, api, Qualifiers.NONE)));
            }
        }
        return requirements;
    }

    static List<ExecutableElement> constructors(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
                .toList();
    }

    static List<Argument> arguments(TypeElement type, List<ExecutableElement> constructors) {
        if (constructors.size() != 1) {
            return List.of();
        }
        List<Argument> arguments = new ArrayList<>();
        for (VariableElement parameter : constructors.get(0).getParameters()) {
            arguments.add(argument(type, parameter));
        }
        return arguments;
    }

    static Optional<TypeElement> declared(Optional<TypeMirror> type) {
        return type.filter(mirror -> mirror.getKind() == TypeKind.DECLARED).map(MoreTypes::asTypeElement);
    }

    private static Argument argument(TypeElement owner, VariableElement parameter) {
        Optional<AnnotationMirror> annotation = Mirrors.find(parameter, Parameter.class);
        return annotation.isPresent() ? declaration(parameter, annotation.get()) : requirement(owner, parameter);
    }

    private static ParameterDeclaration declaration(VariableElement parameter, AnnotationMirror annotation) {
        String defaultValue = Mirrors.string(annotation, "defaultValue");
        return new ParameterDeclaration(
                Mirrors.string(annotation, "name"),
                parameter.asType(),
                defaultValue.equals(Parameter.REQUIRED) ? Optional.empty() : Optional.of(defaultValue),
                Site.of(parameter, annotation),
                Mirrors.site(parameter, annotation, "name"),
                Mirrors.site(parameter, annotation, "defaultValue"));
    }

    private static Argument requirement(TypeElement owner, VariableElement parameter) {
        TypeMirror type = parameter.asType();
        if (type.getKind() == TypeKind.ERROR) {
            return unsupported(
                    parameter, "is " + type + ", which is not on the class path", "add the dependency that holds it");
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return unsupported(parameter, "is " + type + ", which is not an API", parameterFix(type));
        }
        DeclaredType declared = MoreTypes.asDeclared(type);
        TypeElement element = MoreTypes.asTypeElement(declared);
        switch (element.getQualifiedName().toString()) {
            case "java.util.Optional":
                return wrapped(owner, parameter, declared, Requirement.Kind.OPTIONAL);
            case "java.util.List":
                return wrapped(owner, parameter, declared, Requirement.Kind.LIST);
            default:
                return single(owner, parameter, declared, Requirement.Kind.ONE);
        }
    }

    private static Argument wrapped(
            TypeElement owner, VariableElement parameter, DeclaredType wrapper, Requirement.Kind kind) {
        String name = Names.display(MoreTypes.asTypeElement(wrapper));
        if (wrapper.getTypeArguments().isEmpty()) {
            return unsupported(
                    parameter,
                    "is " + name + " without a type argument, which does not say of what",
                    "write " + name + "<Api>, with the API that you need");
        }
        TypeMirror content = wrapper.getTypeArguments().get(0);
        if (content instanceof WildcardType wildcard) {
            content = wildcard.getExtendsBound();
        }
        if (content == null || content.getKind() != TypeKind.DECLARED) {
            return unsupported(
                    parameter,
                    "is " + wrapper + ", which does not name an API",
                    "write " + name + "<Api>, with the API that you need");
        }
        return single(owner, parameter, MoreTypes.asDeclared(content), kind);
    }

    private static Argument single(
            TypeElement owner, VariableElement parameter, DeclaredType type, Requirement.Kind kind) {
        TypeElement api = MoreTypes.asTypeElement(type);
        if (!type.getTypeArguments().isEmpty()) {
            return unsupported(
                    parameter,
                    "is " + parameter.asType() + ": an API cannot have type arguments",
                    "ask for T, Optional<T> or List<T>, where T is a plain class or interface");
        }
        if (isValue(api)) {
            return unsupported(parameter, "is " + type + ", which is a value and not an API", parameterFix(type));
        }
        String via = "constructor parameter " + parameter.getSimpleName();
        return new Requirement(owner, via, Site.of(parameter), kind, api, Mirrors.qualifiers(parameter));
    }

    private static boolean isValue(TypeElement type) {
        return type.getKind() == ElementKind.ENUM
                || VALUES.contains(type.getQualifiedName().toString());
    }

    private static UnsupportedArgument unsupported(VariableElement parameter, String reason, String fix) {
        return new UnsupportedArgument(
                Site.of(parameter), "constructor parameter " + parameter.getSimpleName() + " " + reason, fix);
    }

    private static String parameterFix(TypeMirror type) {
        boolean value = type.getKind().isPrimitive() || type.getKind() == TypeKind.DECLARED;
        return value
                ? "annotate it: @Parameter(name = \"...\", defaultValue = \"...\")"
                : "take an API, or a value with @Parameter";
    }
}
