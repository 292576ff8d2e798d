package conformance.reflection.loaders;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import java.util.List;

/** Which loaders classes have, and what a loader finds by name. */
@Unikernel(name = "reflection-loaders")
@Requires(dev.terrarium.api.console.Console.class)
public class Main {
    static class Part {
        static {
            System.out.println("initialised");
        }

        static int value = 3;
    }

    private static void tell(Class<?> type) {
        System.out.println(type.getName() + " " + (type.getClassLoader() == null ? "none" : "the app's"));
    }

    public static void main(String[] args) throws Exception {
        ClassLoader loader = Main.class.getClassLoader();
        for (Class<?> type : List.of(Main.class, Part[][].class, String.class, Object[].class, int.class, long[].class)) {
            tell(type);
        }
        Class<?> part = loader.loadClass("conformance.reflection.loaders.Main$Part");
        System.out.println(part == Part.class);
        System.out.println(Part.value);
        System.out.println(loader.loadClass("java.lang.StringBuilder") + " "
                + loader.getResource("conformance/reflection/loaders/none.txt"));
        try {
            loader.loadClass("conformance.reflection.loaders.Missing");
        } catch (ClassNotFoundException e) {
            System.out.println(e.getMessage());
        }
    }
}
