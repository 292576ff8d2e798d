package conformance.interfaces.visitors;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Double dispatch between two hierarchies. */
@Unikernel(name = "interfaces-visitors")
@Requires(Console.class)
public final class Main {
    interface Visitor<R> {
        R circle(int radius);

        R rectangle(int width, int height);

        R group(Shape[] shapes);
    }

    interface Shape {
        <R> R accept(Visitor<R> v);
    }

    static Shape circle(int r) {
        return new Shape() {
            public <R> R accept(Visitor<R> v) {
                return v.circle(r);
            }
        };
    }

    static Shape rectangle(int w, int h) {
        return new Shape() {
            public <R> R accept(Visitor<R> v) {
                return v.rectangle(w, h);
            }
        };
    }

    static Shape group(Shape... shapes) {
        return new Shape() {
            public <R> R accept(Visitor<R> v) {
                return v.group(shapes);
            }
        };
    }

    static final class Area implements Visitor<Long> {
        public Long circle(int radius) {
            return 3L * radius * radius;
        }

        public Long rectangle(int width, int height) {
            return (long) width * height;
        }

        public Long group(Shape[] shapes) {
            long sum = 0;
            for (Shape s : shapes) {
                sum += s.accept(this);
            }
            return sum;
        }
    }

    static final class Text implements Visitor<String> {
        public String circle(int radius) {
            return "o" + radius;
        }

        public String rectangle(int width, int height) {
            return width + "x" + height;
        }

        public String group(Shape[] shapes) {
            String s = "[";
            for (Shape shape : shapes) {
                s += shape.accept(this) + " ";
            }
            return s.trim() + "]";
        }
    }

    public static void main(String[] args) {
        Shape all = group(circle(3), rectangle(4, 5), group(), group(circle(100000), rectangle(70000, 70000)));
        System.out.println(all.accept(new Area()) + " " + all.accept(new Text()));
    }
}
