package conformance.debugger.shapes;

import dev.terrarium.annotations.Unikernel;

/** What a debugger is to show the lines of. */
@Unikernel(name = "debugger-shapes")
public final class Main {
    interface Shape {
        int area();
    }

    record Square(int side) implements Shape {
        @Override
        public int area() {
            return side * side;
        }
    }

    record Rectangle(int width, int height) implements Shape {
        @Override
        public int area() {
            int area = width;
            area *= height;
            return area;
        }
    }

    static int sum(Shape[] shapes) {
        int sum = 0;
        for (Shape shape : shapes) {
            sum += shape.area();
        }
        return sum;
    }

    public static void main(String[] arguments) {
        Shape[] shapes = new Shape[2];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = i % 2 == 0 ? new Square(i + 3) : new Rectangle(i, i + 1);
        }
        System.out.println(sum(shapes));
    }
}
