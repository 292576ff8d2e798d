package benchmarks.numeric.spectralnorm;

import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.memory.heap.SemispaceHeap;

/** The largest singular value of an infinite matrix, by the power method on its upper left corner. */
@Unikernel(use = SemispaceHeap.class, set = @Set(name = "heap.bytes", value = "8M"))
public final class Main {
    private static final int SIZE = 200;
    private static final int ITERATIONS = 10;

    private Main() {}

    private static double element(int row, int column) {
        return 1.0 / ((row + column) * (row + column + 1) / 2 + row + 1);
    }

    private static void multiply(double[] vector, double[] product) {
        for (int i = 0; i < product.length; i++) {
            double sum = 0;
            for (int j = 0; j < vector.length; j++) {
                sum += element(i, j) * vector[j];
            }
            product[i] = sum;
        }
    }

    private static void multiplyTransposed(double[] vector, double[] product) {
        for (int i = 0; i < product.length; i++) {
            double sum = 0;
            for (int j = 0; j < vector.length; j++) {
                sum += element(j, i) * vector[j];
            }
            product[i] = sum;
        }
    }

    private static double norm(int size) {
        double[] u = new double[size];
        double[] v = new double[size];
        double[] temporary = new double[size];
        for (int i = 0; i < size; i++) {
            u[i] = 1;
        }
        for (int i = 0; i < ITERATIONS; i++) {
            multiply(u, temporary);
            multiplyTransposed(temporary, v);
            multiply(v, temporary);
            multiplyTransposed(temporary, u);
        }
        double uv = 0;
        double vv = 0;
        for (int i = 0; i < size; i++) {
            uv += u[i] * v[i];
            vv += v[i] * v[i];
        }
        return Math.sqrt(uv / vv);
    }

    public static void main(String[] args) {
        System.out.println(Double.doubleToRawLongBits(norm(SIZE)));
    }
}
