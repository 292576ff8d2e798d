package dev.terrarium.image.evaluate;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The interned strings of the image, laid out as JDK 9 and later do (JEP 254): bytes in Latin-1 where every character
 * allows it, otherwise in UTF-16, which is little endian as the machine is.
 */
final class Strings {
    private static final int LATIN1 = 0;
    private static final int UTF16 = 1;

    private final ClosedWorld world;
    private final Map<String, HeapObject> interned = new LinkedHashMap<>();

    Strings(ClosedWorld world) {
        this.world = world;
    }

    HeapObject intern(String text) {
        return interned.computeIfAbsent(text, this::make);
    }

    /** Returns what an object of class String says. */
    String text(HeapObject string) {
        byte[] bytes = (byte[]) ((HeapArray) string.get(value(string.type()))).elements();
        if ((Integer) string.get(coder(string.type())) == LATIN1) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        StringBuilder text = new StringBuilder(bytes.length / 2);
        for (int i = 0; i < bytes.length; i += 2) {
            text.append((char) (bytes[i] & 0xff | bytes[i + 1] << 8));
        }
        return text.toString();
    }

    /** Interns the string that an object is, as {@link String#intern()} does. */
    HeapObject intern(HeapObject string) {
        return intern(text(string));
    }

    /** Returns those interned strings that pass a test, in an array. */
    HeapArray literals(Predicate<HeapObject> test) {
        List<HeapObject> found = interned.values().stream().filter(test).toList();
        HeapArray array = new HeapArray(world.arrayOf("Ljava/lang/String;"), found.size());
        for (int i = 0; i < found.size(); i++) {
            array.put(i, found.get(i));
        }
        return array;
    }

    private HeapObject make(String text) {
        ClassInfo type = world.get("java/lang/String");
        boolean latin1 = text.chars().allMatch(c -> c <= 0xff);
        byte[] bytes = encode(text, latin1);
        HeapArray value = new HeapArray(world.arrayOf("B"), bytes.length);
        System.arraycopy(bytes, 0, value.elements(), 0, bytes.length);
        HeapObject string = new HeapObject(type);
        string.put(value(type), value);
        string.put(coder(type), latin1 ? LATIN1 : UTF16);
        return string;
    }

    /** By hand, as decoding is: the charsets of the JDK replace unpaired surrogates, which are legal in a Java string. */
    private static byte[] encode(String text, boolean latin1) {
        int width = latin1 ? 1 : 2;
        byte[] bytes = new byte[text.length() * width];
        for (int i = 0; i < text.length(); i++) {
            bytes[i * width] = (byte) text.charAt(i);
            if (!latin1) {
                bytes[i * 2 + 1] = (byte) (text.charAt(i) >> 8);
            }
        }
        return bytes;
    }

    private static FieldInfo value(ClassInfo type) {
        return field(type, "value", "[B");
    }

    private static FieldInfo coder(ClassInfo type) {
        return field(type, "coder", "B");
    }

    private static FieldInfo field(ClassInfo type, String name, String descriptor) {
        FieldInfo field = type.declaredField(name, descriptor);
        if (field == null) {
            throw new BuildException("Class java.lang.String of this JDK (" + System.getProperty("java.version")
                    + ") has no field " + name + " of type " + descriptor + ": build with a JDK from 17 on");
        }
        return field;
    }
}
