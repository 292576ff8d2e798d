package dev.terrarium.image.evaluate;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.ir.AnnotationClasses;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** Makes the objects of annotations that class files keep for run time. */
final class AnnotationObjects {
    private static final String ANNOTATION = "Ljava/lang/annotation/Annotation;";

    private final ClosedWorld world;
    private final Strings strings;
    private final ClassObjects classes;
    private final AnnotationClasses annotationClasses;

    AnnotationObjects(ClosedWorld world, Strings strings, ClassObjects classes) {
        this.world = world;
        this.strings = strings;
        this.classes = classes;
        this.annotationClasses = new AnnotationClasses(world);
    }

    /** Returns an array of annotations; those whose type is not on the class path are left out, as the JVM does. */
    HeapArray array(List<AnnotationNode> nodes) {
        List<HeapObject> objects = new ArrayList<>();
        if (nodes != null) {
            for (AnnotationNode node : nodes) {
                ClassInfo type = world.find(Type.getType(node.desc).getInternalName());
                if (type != null) {
                    objects.add(object(type, node));
                }
            }
        }
        HeapArray array = new HeapArray(world.arrayOf(ANNOTATION), objects.size());
        for (int i = 0; i < objects.size(); i++) {
            array.put(i, objects.get(i));
        }
        return array;
    }

    /** Returns the arrays of the annotations of a method's parameters. */
    HeapArray arrays(List<AnnotationNode>[] nodes, int count) {
        HeapArray array = new HeapArray(world.arrayOf("[" + ANNOTATION), count);
        for (int i = 0; i < count; i++) {
            // Parameters that the compiler adds in front have no annotations.
            int index = nodes == null ? -1 : i - (count - nodes.length);
            array.put(i, array(index < 0 ? null : nodes[index]));
        }
        return array;
    }

    /** Returns the value of an element of an annotation type, or null for none. */
    HeapValue value(Object value, Type type) {
        return value == null ? null : boxed(value, type);
    }

    private HeapObject object(ClassInfo type, AnnotationNode node) {
        // HotSpot's order: that of a hash map of the defaults, which it fills from the last element, then the rest.
        Map<String, Object> defaults = new HashMap<>(0);
        List<MethodInfo> elements = type.methods().stream()
                .filter(method -> method.isAbstract() && method.parameterTypes().size() == 0)
                .toList();
        for (int i = elements.size() - 1; i >= 0; i--) {
            MethodInfo element = elements.get(i);
            if (element.node().annotationDefault != null) {
                defaults.put(element.name(), element.node().annotationDefault);
            }
        }
        Map<String, Object> values = new LinkedHashMap<>(defaults);
        if (node.values != null) {
            for (int i = 0; i < node.values.size(); i += 2) {
                values.put((String) node.values.get(i), node.values.get(i + 1));
            }
        }
        Map<String, HeapValue> converted = new LinkedHashMap<>();
        values.forEach((name, value) -> elements.stream()
                .filter(element -> element.name().equals(name))
                .findFirst()
                .ifPresent(element -> converted.put(name, boxed(value, element.returnType()))));
        return object(type, elements, converted);
    }

    private HeapObject object(ClassInfo type, List<MethodInfo> elements, Map<String, HeapValue> values) {
        HeapObject object = new HeapObject(annotationClasses.of(type, elements));
        ClassInfo base = object.type().superclass();
        HeapArray indices = new HeapArray(world.arrayOf("B"), elements.size());
        HeapArray names = new HeapArray(world.arrayOf("Ljava/lang/String;"), values.size());
        HeapArray objects = new HeapArray(world.arrayOf("Ljava/lang/Object;"), values.size());
        int next = 0;
        for (Map.Entry<String, HeapValue> entry : values.entrySet()) {
            for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i).name().equals(entry.getKey())) {
                    indices.put(i, next);
                }
            }
            names.put(next, strings.intern(entry.getKey()));
            objects.put(next, entry.getValue());
            next++;
        }
        object.put(base.declaredField("annotationType", "Ljava/lang/Class;"), classes.of(type));
        object.put(base.declaredField("indices", "[B"), indices);
        object.put(base.declaredField("names", "[Ljava/lang/String;"), names);
        object.put(base.declaredField("values", "[Ljava/lang/Object;"), objects);
        return object;
    }

    private HeapValue boxed(Object value, Type type) {
        if (type.getSort() == Type.ARRAY) {
            return array((List<?>) value, type.getElementType());
        }
        return value instanceof AnnotationNode || type.getSort() == Type.OBJECT
                ? reference(value, type)
                : wrapper(value, type);
    }

    private HeapValue reference(Object value, Type type) {
        if (value instanceof String text) {
            return strings.intern(text);
        } else if (value instanceof Type named) {
            return classes.of(world.ofDescriptor(named.getDescriptor()));
        } else if (value instanceof AnnotationNode node) {
            return object(world.get(type), node);
        }
        String[] constant = (String[]) value;
        return enumConstant(world.get(Type.getType(constant[0])), constant[1]);
    }

    private HeapObject enumConstant(ClassInfo type, String name) {
        FieldInfo nameField = world.get("java/lang/Enum").declaredField("name", "Ljava/lang/String;");
        FieldInfo constants = world.get("java/lang/Class").declaredField("enumConstants", "[Ljava/lang/Object;");
        if (classes.of(type).get(constants) instanceof HeapArray array) {
            for (int i = 0; i < array.length(); i++) {
                HeapObject constant = (HeapObject) array.get(i);
                if (strings.text((HeapObject) constant.get(nameField)).equals(name)) {
                    return constant;
                }
            }
        }
        throw new BuildException("An annotation has the value " + type.javaName() + "." + name
                + ", which is not known when the image is built, as the initialiser of that enum cannot be run then");
    }

    private HeapArray array(List<?> values, Type component) {
        HeapArray array = new HeapArray(world.arrayOf(component.getDescriptor()), values.size());
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            array.put(i, component.getSort() == Type.OBJECT ? reference(value, component) : primitive(value));
        }
        return array;
    }

    private HeapObject wrapper(Object value, Type type) {
        ClassInfo wrapper = world.get(
                switch (type.getSort()) {
                    case Type.BOOLEAN -> "java/lang/Boolean";
                    case Type.BYTE -> "java/lang/Byte";
                    case Type.CHAR -> "java/lang/Character";
                    case Type.SHORT -> "java/lang/Short";
                    case Type.INT -> "java/lang/Integer";
                    case Type.LONG -> "java/lang/Long";
                    case Type.FLOAT -> "java/lang/Float";
                    case Type.DOUBLE -> "java/lang/Double";
                    default -> throw new IllegalArgumentException("no annotation has a " + type);
                });
        HeapObject object = new HeapObject(wrapper);
        object.put(wrapper.declaredField("value", type.getDescriptor()), primitive(value));
        return object;
    }

    private static Object primitive(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        } else if (value instanceof Character character) {
            return (int) character;
        }
        return value instanceof Byte || value instanceof Short ? (Object) ((Number) value).intValue() : value;
    }
}
