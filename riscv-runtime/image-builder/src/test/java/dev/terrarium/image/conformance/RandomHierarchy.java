package dev.terrarium.image.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the source of a program with a random hierarchy of classes and interfaces, which calls every method on an
 * instance of every class, tests every instance and every array for every type, and initialises the classes in an order
 * of its own. The same seed gives the same program for ever.
 *
 * <p>Interface {@code Ik} declares the method {@code ik}; its subinterfaces and all classes may override it. Class
 * {@code Ck} declares {@code ck}, which its subclasses may override.
 */
final class RandomHierarchy {
    /** A class or an interface. */
    private static final class Type {
        private final String name;
        private final boolean isInterface;
        private final Type superclass;
        private final List<Type> interfaces;
        /** The bodies that the type itself has, and null for what it declares without one. */
        private final Map<String, String> methods = new LinkedHashMap<>();

        Type(String name, boolean isInterface, Type superclass, List<Type> interfaces) {
            this.name = name;
            this.isInterface = isInterface;
            this.superclass = superclass;
            this.interfaces = interfaces;
        }

        /** All types that this one is a subtype of, itself included. */
        Set<Type> supertypes() {
            Set<Type> all = new LinkedHashSet<>();
            all.add(this);
            if (superclass != null) {
                all.addAll(superclass.supertypes());
            }
            interfaces.forEach(type -> all.addAll(type.supertypes()));
            return all;
        }

        /** Whether a class has or inherits one body of a method (Java language specification, section 8.4.8). */
        boolean implementsMethod(String method) {
            for (Type type = this; type != null; type = type.superclass) {
                if (type.methods.get(method) != null) {
                    return true;
                }
            }
            List<Type> declaring = supertypes().stream()
                    .filter(type -> type.isInterface && type.methods.containsKey(method))
                    .collect(Collectors.toList());
            List<Type> mostSpecific = declaring.stream()
                    .filter(type -> declaring.stream()
                            .noneMatch(
                                    other -> other != type && other.supertypes().contains(type)))
                    .collect(Collectors.toList());
            return mostSpecific.size() == 1 && mostSpecific.get(0).methods.get(method) != null;
        }

        /** The names of all methods that the type has, whoever declares them. */
        Set<String> members() {
            Set<String> members = new LinkedHashSet<>();
            supertypes().forEach(type -> members.addAll(type.methods.keySet()));
            return members;
        }
    }

    private final Random random;
    private final List<Type> interfaces = new ArrayList<>();
    private final List<Type> classes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private RandomHierarchy(long seed) {
        random = new Random(seed);
    }

    /** Returns the declaration of a class that has this name and a method {@code main}. */
    static String source(long seed, String className) {
        RandomHierarchy hierarchy = new RandomHierarchy(seed);
        hierarchy.populate();
        hierarchy.write(className);
        return hierarchy.text.toString();
    }

    private void populate() {
        int size = random.nextInt(4) == 0 ? 60 : 12 + random.nextInt(12);
        for (int i = 0; i < size / 2; i++) {
            Type type = new Type("I" + i, true, null, some(interfaces, 3));
            for (String inherited : type.members()) {
                // One of several inherited bodies must be chosen, and an own declaration always may.
                if (!unambiguous(type, inherited) || random.nextInt(5) == 0) {
                    type.methods.put(inherited, random.nextInt(4) > 0 ? body() : null);
                }
            }
            type.methods.put("i" + i, random.nextInt(3) == 0 ? body() : null);
            interfaces.add(type);
        }
        for (int i = 0; i < size; i++) {
            Type superclass = classes.isEmpty() || random.nextInt(5) == 0 ? null : one(classes);
            Type type = new Type("C" + i, false, superclass, some(interfaces, 3));
            for (String method : type.members()) {
                if (!type.implementsMethod(method) || random.nextInt(4) == 0) {
                    boolean calls = superclass != null && random.nextBoolean() && superclass.implementsMethod(method);
                    type.methods.put(method, calls ? body() + " - super." + method + "(a)" : body());
                }
            }
            type.methods.put("c" + i, body());
            classes.add(type);
        }
    }

    private static boolean unambiguous(Type type, String method) {
        Type probe = new Type("", false, null, List.of(type));
        boolean declaredWithBody = type.supertypes().stream().anyMatch(t -> t.methods.get(method) != null);
        return !declaredWithBody || probe.implementsMethod(method);
    }

    private String body() {
        return "a * " + (random.nextInt(1000) - 500) + " + " + random.nextInt(100000);
    }

    private void write(String className) {
        line("final class " + className + " {");
        line("static int loud(String name, int v) { System.out.println(\"init \" + name); return v; }");
        interfaces.forEach(this::writeInterface);
        classes.forEach(this::writeClass);
        writeCalls();
        writeTests();
        writeMain();
        line("}");
    }

    private void writeInterface(Type type) {
        line("interface " + type.name + (type.interfaces.isEmpty() ? "" : " extends " + names(type.interfaces)) + " {");
        if (random.nextInt(3) == 0) {
            line("int CONSTANT_" + type.name + " = " + initialValue(type) + ";");
        }
        type.methods.forEach((method, body) -> line(
                body == null
                        ? "int " + method + "(int a);"
                        : "default int " + method + "(int a) { return " + body + "; }"));
        line("}");
    }

    private void writeClass(Type type) {
        line("static class " + type.name
                + (type.superclass == null ? "" : " extends " + type.superclass.name)
                + (type.interfaces.isEmpty() ? "" : " implements " + names(type.interfaces)) + " {");
        line("static int s = " + initialValue(type) + ";");
        line("int f = " + random.nextInt(1000) + ";");
        type.methods.forEach((method, body) -> line(
                "public int " + method + "(int a) { return " + body + (random.nextInt(3) == 0 ? " + f" : "") + "; }"));
        line("}");
    }

    /** Some initialisers can be seen, some read those of other classes, and some do both. */
    private String initialValue(Type type) {
        String value = Integer.toString(random.nextInt(1000));
        if (!classes.isEmpty() && random.nextInt(3) == 0) {
            value += " + " + one(classes).name + ".s";
        }
        return random.nextInt(3) == 0 ? "loud(\"" + type.name + "\", " + value + ")" : value;
    }

    private void writeCalls() {
        for (Type type : all()) {
            line("static int call(" + type.name + " o) {");
            line("int r = 1;");
            for (String method : type.members()) {
                line("r = r * 31 + o." + method + "(r);");
            }
            line("return r;");
            line("}");
        }
    }

    /** One method for each type, so that no method becomes large. */
    private void writeTests() {
        for (Type type : all()) {
            line("static String test" + type.name + "(Object o) {");
            line("String r = o instanceof " + type.name + " ? \"1\" : \"0\";");
            line("r += o instanceof " + type.name + "[] ? \"1\" : \"0\";");
            line("if (o instanceof " + type.name + ") { r += call((" + type.name + ") o); }");
            line("if (o instanceof " + type.name + "[]) { " + type.name + "[] a = (" + type.name
                    + "[]) o; r += a.length; }");
            line("return r + \" \";");
            line("}");
        }
    }

    private void writeMain() {
        line("static Object[] make() {");
        line("return new Object[] {");
        for (Type type : classes) {
            line("new " + type.name + "(), new " + type.name + "[] {new " + type.name + "()},");
        }
        for (Type type : interfaces) {
            line("new " + type.name + "[2],");
        }
        line("null, new Object(), \"text\", new int[1], new Object[3]};");
        line("}");
        line("public static void main(String[] args) {");
        for (int i = 0; i < 5; i++) {
            line("System.out.println(" + one(classes).name + ".s);");
        }
        line("for (Object o : make()) {");
        line("StringBuilder b = new StringBuilder();");
        for (Type type : all()) {
            line("b.append(test" + type.name + "(o));");
        }
        line("System.out.println(b);");
        line("}");
        for (Type type : classes) {
            line("System.out.println(" + type.name + ".s + new " + type.name + "().f);");
        }
        line("}");
    }

    private List<Type> all() {
        List<Type> all = new ArrayList<>(interfaces);
        all.addAll(classes);
        return all;
    }

    private List<Type> some(List<Type> types, int most) {
        Set<Type> chosen = new LinkedHashSet<>();
        int count = types.isEmpty() ? 0 : random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            chosen.add(one(types));
        }
        return new ArrayList<>(chosen);
    }

    private Type one(List<Type> types) {
        return types.get(random.nextInt(types.size()));
    }

    private static String names(Collection<Type> types) {
        return types.stream().map(type -> type.name).collect(Collectors.joining(", "));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
