package conformance.reflection.members;

import dev.terrarium.annotations.Reflect;
import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Fields read and written, methods and constructors called, by reflection on declared classes. */
@Unikernel(name = "reflection-members")
@Requires(Console.class)
@Reflect(classes = {Main.Order.class, Main.Point.class})
public final class Main {
    static class Base {
        protected long id = 5;
        private static int count;
    }

    static class Order extends Base {
        private int x = 3;
        String name = "n";
        final List<String> list = new ArrayList<>();
        Map<String, ? extends List<Integer[]>> map;
        transient double d = 1.5;
        static byte b = 7;
        final int fixed;

        Order() {
            fixed = list.size();
        }

        Order(int x, String name) {
            this();
            this.x = x;
            this.name = name;
        }

        public String hello(String who, long times) {
            return "hello " + who + times + x;
        }

        private static int twice(int v) {
            return 2 * v;
        }

        void fail() throws IOException {
            throw new IOException("failed");
        }

        public <T extends Comparable<T>> T max(List<? super T> list, T... rest) {
            return null;
        }
    }

    record Point(int x, List<String> y) {}

    interface Action {
        void run() throws Exception;
    }

    private static void show(Action action) {
        try {
            action.run();
        } catch (Exception e) {
            System.out.println(e.getClass().getName() + ": " + e.getMessage());
        }
    }

    private static void fields(Order order) throws Exception {
        for (Class<?> c = Order.class; c != Object.class; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                field.setAccessible(true);
                System.out.println(field + " | " + field.toGenericString() + " = " + field.get(order));
            }
        }
        Field x = Order.class.getDeclaredField("x");
        x.setAccessible(true);
        x.setInt(order, 42);
        System.out.println(x.getInt(order) + " " + x.get(order) + " " + x.getLong(order) + " " + x.getDouble(order));
        x.set(order, (short) 3);
        System.out.println(order.x);
        x.set(order, 'c');
        System.out.println(order.x);
        show(() -> x.set(order, "s"));
        show(() -> x.set(order, null));
        show(() -> x.set(order, 4L));
        show(() -> x.set("a string", 1));
        show(() -> x.getByte(order));
        show(() -> x.setLong(order, 1));
        Field name = Order.class.getDeclaredField("name");
        name.set(order, "renamed");
        show(() -> name.set(order, 1));
        show(() -> name.getInt(order));
        show(() -> name.setInt(order, 1));
        System.out.println(order.name);
        Field fixed = Order.class.getDeclaredField("fixed");
        show(() -> fixed.set(order, 8));
        fixed.setAccessible(true);
        fixed.set(order, 9);
        System.out.println(fixed.get(order));
        Field b = Order.class.getDeclaredField("b");
        b.setByte(null, (byte) 8);
        System.out.println(b.get(null) + " " + Order.b + " " + b.equals(Order.class.getDeclaredField("b")) + " "
                + (b == Order.class.getDeclaredField("b")) + " " + (b.hashCode() == x.hashCode()));
        Field pointX = Point.class.getDeclaredField("x");
        pointX.setAccessible(true);
        show(() -> pointX.set(new Point(1, null), 2));
    }

    private static void calls(Order order) throws Exception {
        Constructor<Order> constructor = Order.class.getDeclaredConstructor(int.class, String.class);
        System.out.println(constructor + " " + constructor.newInstance(9, "z").name);
        Method hello = Order.class.getMethod("hello", String.class, long.class);
        System.out.println(hello + " -> " + hello.invoke(order, "you", 3));
        Method twice = Order.class.getDeclaredMethod("twice", int.class);
        twice.setAccessible(true);
        System.out.println(twice + " -> " + twice.invoke(null, 21));
        try {
            Order.class.getDeclaredMethod("fail").invoke(order);
        } catch (InvocationTargetException e) {
            System.out.println(e.getCause() + " " + e.getMessage());
        }
        show(() -> twice.invoke(null, "x"));
        show(() -> twice.invoke(null));
        show(() -> twice.invoke(null, new Object[] {null}));
        show(() -> hello.invoke("a string", "you", 3));
        show(() -> Order.class.getMethod("nope", int.class, String[].class));
        show(() -> Order.class.getMethod("twice", int.class));
        show(() -> Order.class.getConstructor());
        show(() -> Order.class.getField("nope"));
        Method[] methods = Order.class.getDeclaredMethods();
        Arrays.sort(methods, Comparator.comparing(Method::getName));
        for (Method method : methods) {
            System.out.println(method + " | " + method.toGenericString() + " " + method.isVarArgs() + " "
                    + method.getParameterCount() + " " + Arrays.toString(method.getParameters()));
        }
        for (String name : new String[] {"hello", "toString"}) {
            System.out.println(Arrays.stream(Order.class.getMethods())
                    .filter(method -> method.getName().equals(name))
                    .map(Method::toString)
                    .toList());
        }
    }

    public static void main(String[] args) throws Exception {
        Order order = new Order();
        fields(order);
        calls(order);
        Point point = new Point(1, List.of("a"));
        for (RecordComponent component : Point.class.getRecordComponents()) {
            System.out.println(component + " " + component.getGenericType() + " " + component.getName() + " "
                    + component.getAccessor().invoke(point));
        }
        Constructor<?> canonical = Point.class.getDeclaredConstructors()[0];
        System.out.println(canonical.newInstance(7, null) + " " + Arrays.toString(canonical.getParameters()));
    }
}
