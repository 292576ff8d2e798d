package conformance.arrays.covariance;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Arrays of subclasses are arrays of superclasses; their dynamic type stays. */
@Unikernel(name = "arrays-covariance")
@Requires(Console.class)
public final class Main {
    interface Shape {
        int area();
    }

    static class Square implements Shape {
        final int side;

        Square(int side) {
            this.side = side;
        }

        public int area() {
            return side * side;
        }
    }

    static final class Box extends Square {
        Box(int side) {
            super(side);
        }

        @Override
        public int area() {
            return 6 * super.area();
        }
    }

    static int total(Shape[] shapes) {
        int t = 0;
        for (Shape s : shapes) {
            t += s == null ? 0 : s.area();
        }
        return t;
    }

    public static void main(String[] args) {
        Box[] boxes = {new Box(1), new Box(2), null};
        Square[] squares = boxes;
        Shape[] shapes = squares;
        Object[] objects = shapes;
        Object object = objects;
        squares[2] = new Box(3);
        System.out.println(total(boxes) + " " + total(squares) + " " + boxes[2].side);
        System.out.println((object instanceof Box[]) + " " + (object instanceof Square[]) + " "
                + (object instanceof Shape[]) + " " + (object instanceof Object[]) + " " + (object instanceof String[])
                + " " + (object instanceof int[]) + " " + (object instanceof Cloneable) + " "
                + (object instanceof java.io.Serializable));
        Object ints = new int[3];
        Object nested = new int[2][3];
        Object boxed = new Integer[1];
        System.out.println((ints instanceof int[]) + " " + (ints instanceof Object[]) + " "
                + (nested instanceof Object[]) + " " + (nested instanceof int[][]) + " " + (nested instanceof int[])
                + " " + (boxed instanceof Number[]) + " " + (boxed instanceof Comparable[]) + " "
                + (ints instanceof long[]));
        Object[] store = new Object[] {new int[] {4}, "s", null};
        store[1] = new Box[] {new Box(7)};
        System.out.println(((int[]) store[0])[0] + ((Square[]) store[1])[0].area());
        Object[][] grid = new String[2][2];
        grid[0][0] = "ok";
        grid[1] = new String[] {"row"};
        System.out.println(grid[0][0] + " " + grid[1][0]);
    }
}
