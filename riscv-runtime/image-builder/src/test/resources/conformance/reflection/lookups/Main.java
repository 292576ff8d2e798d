package conformance.reflection.lookups;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.lang.reflect.Method;
import java.util.List;

/** Look-ups with constants, which need no declaration. */
@Unikernel(name = "reflection-lookups")
@Requires(Console.class)
public final class Main {
    static final String NAME = "conformance.reflection.lookups.Main$Plugin";
    static final Method LENGTH = method();

    static class Plugin {
        static {
            System.out.println("plugin initialised");
        }

        public final int value;
        public static String greeting = "hello";

        Plugin() {
            this(1);
        }

        public Plugin(int value) {
            this.value = value;
        }

        public int plus(int other) {
            return value + other;
        }

        protected Object same(Object object) {
            return object;
        }
    }

    private static Method method() {
        try {
            return String.class.getMethod("length");
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name);
    }

    public static void main(String[] args) throws Exception {
        System.out.println("start");
        Class<?> plugin = Class.forName(NAME, false, Main.class.getClassLoader());
        System.out.println(plugin.getName());
        Class<?> same = load(NAME);
        System.out.println(same == plugin);
        Object made = plugin.getDeclaredConstructor().newInstance();
        Object other = plugin.getConstructor(int.class).newInstance(5);
        System.out.println(plugin.getField("value").get(made) + " " + plugin.getField("value").get(other) + " "
                + plugin.getField("greeting").get(null));
        System.out.println(plugin.getMethod("plus", int.class).invoke(other, 7));
        System.out.println(plugin.getDeclaredMethod("same", Object.class).invoke(other, "it"));
        System.out.println(LENGTH + " " + LENGTH.invoke("four"));
        System.out.println(List.class.getMethod("size").invoke(List.of(1, 2, 3)));
        System.out.println(Class.forName("[I") + " " + Class.forName("[[Ljava.lang.String;") + " "
                + Class.forName("java.util.Map$Entry"));
        for (String missing : new String[] {"a"}) {
            try {
                Class.forName("no.such.Class");
            } catch (ClassNotFoundException e) {
                System.out.println(e);
            }
            try {
                Class.forName("java/lang/String");
            } catch (ClassNotFoundException e) {
                System.out.println(e);
            }
        }
        try {
            String.class.getMethod("nope", String.class, int[].class);
        } catch (NoSuchMethodException e) {
            System.out.println(e);
        }
        try {
            String.class.getDeclaredConstructor(Class.class);
        } catch (NoSuchMethodException e) {
            System.out.println(e);
        }
        try {
            plugin.getField("other");
        } catch (NoSuchFieldException e) {
            System.out.println(e);
        }
        System.out.println(((Plugin) plugin.newInstance()).value);
    }
}
