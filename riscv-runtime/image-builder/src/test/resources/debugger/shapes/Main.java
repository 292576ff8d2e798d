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
        Shape[] shapes = {new Square(3), new Rectangle(4, 5)};
        System.out.println(sum(shapes));
    }
}
