package java.lang.reflect;

import java.lang.annotation.Annotation;

/** {@code java.lang.reflect.Executable}. The image builder fills in the fields by their names. */
public abstract sealed class Executable extends AccessibleObject implements Member, GenericDeclaration
        permits Constructor, Method {
    private Class<?> declaringClass;
    private Class<?>[] parameterTypes;
    private Class<?>[] exceptionTypes;
    private Type[] genericParameterTypes;
    private Type[] genericExceptionTypes;
    private TypeVariable<?>[] typeParameters;
    private int modifiers;
    private Annotation[] annotations;
    private Annotation[][] parameterAnnotations;
    /** From the MethodParameters attribute; null if there is none. */
    private String[] parameterNames;

    private CallAccess access;

    Executable() {}

    @Override
    Annotation[] annotations() {
        return annotations;
    }

    final CallAccess access() {
        return access;
    }

    final Class<?>[] sharedParameterTypes() {
        return parameterTypes;
    }

    /** Checks what a call is given, as the JVM does. */
    final void checkArguments(Object[] arguments) {
        int count = arguments == null ? 0 : arguments.length;
        if (count != parameterTypes.length) {
            throw new IllegalArgumentException("wrong number of arguments");
        }
        for (int i = 0; i < count; i++) {
            if (!Values.fits(parameterTypes[i], arguments[i])) {
                boolean isNull = arguments[i] == null;
                throw isNull ? new IllegalArgumentException() : new IllegalArgumentException("argument type mismatch");
            }
        }
    }

    @Override
    public Class<?> getDeclaringClass() {
        return declaringClass;
    }

    @Override
    public int getModifiers() {
        return modifiers;
    }

    public Class<?>[] getParameterTypes() {
        return parameterTypes.clone();
    }

    public int getParameterCount() {
        return parameterTypes.length;
    }

    public Type[] getGenericParameterTypes() {
        return genericParameterTypes.clone();
    }

    public Class<?>[] getExceptionTypes() {
        return exceptionTypes.clone();
    }

    public Type[] getGenericExceptionTypes() {
        return genericExceptionTypes.clone();
    }

    @Override
    public TypeVariable<?>[] getTypeParameters() {
        return typeParameters.clone();
    }

    public Parameter[] getParameters() {
        Parameter[] parameters = new Parameter[parameterTypes.length];
        for (int i = 0; i < parameters.length; i++) {
            String given = parameterNames == null ? null : parameterNames[i];
            parameters[i] = new Parameter(this, i, given);
        }
        return parameters;
    }

    final Type genericParameterType(int index) {
        // Parameters that the compiler adds have no place in the signature.
        boolean isComplete = genericParameterTypes.length == parameterTypes.length;
        return isComplete ? genericParameterTypes[index] : parameterTypes[index];
    }

    public Annotation[][] getParameterAnnotations() {
        Annotation[][] copy = parameterAnnotations.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy[i].clone();
        }
        return copy;
    }

    final Annotation[] parameterAnnotations(int index) {
        return parameterAnnotations[index];
    }

    @Override
    public boolean isSynthetic() {
        return (modifiers & Modifier.SYNTHETIC) != 0;
    }

    public boolean isVarArgs() {
        return (modifiers & Modifier.VARARGS) != 0;
    }

    abstract boolean isDefaultMethod();

    /** Modifiers and, of methods, the result and the name, up to the parameters. */
    final String toText(int shownModifiers, boolean isGeneric, Type result, String name) {
        StringBuilder text = new StringBuilder();
        int shown = modifiers & shownModifiers;
        if (shown != 0) {
            int access = shown & (Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE);
            if (isDefaultMethod()) {
                text.append(Modifier.toString(access)).append(" default ");
                shown &= ~access;
            }
            text.append(shown == 0 ? "" : Modifier.toString(shown).concat(" "));
        }
        if (isGeneric && typeParameters.length > 0) {
            for (int i = 0; i < typeParameters.length; i++) {
                text.append(i == 0 ? '<' : ',').append(Members.bounded(typeParameters[i]));
            }
            text.append("> ");
        }
        if (result != null) {
            text.append(result.getTypeName()).append(' ');
        }
        text.append(declaringClass.getTypeName());
        if (name != null) {
            text.append('.').append(name);
        }
        appendTypes(text.append('('), isGeneric ? genericParameterTypes : parameterTypes, isGeneric && isVarArgs());
        text.append(')');
        Type[] thrown = isGeneric ? genericExceptionTypes : exceptionTypes;
        if (thrown.length > 0) {
            appendTypes(text.append(" throws "), thrown, false);
        }
        return text.toString();
    }

    private static void appendTypes(StringBuilder text, Type[] types, boolean lastIsVariable) {
        for (int i = 0; i < types.length; i++) {
            String name = types[i].getTypeName();
            if (lastIsVariable && i == types.length - 1 && name.endsWith("[]")) {
                name = name.substring(0, name.length() - 2).concat("...");
            }
            text.append(i == 0 ? "" : ",").append(name);
        }
    }

    public abstract String toGenericString();
}
