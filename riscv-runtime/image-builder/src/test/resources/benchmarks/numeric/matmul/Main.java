package benchmarks.numeric.matmul;

import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.memory.heap.SemispaceHeap;

/** The product of two square matrices, row by row. */
@Unikernel(use = SemispaceHeap.class, set = @Set(name = "heap.bytes", value = "8M"))
public final class Main {
    private static final int SIZE = 140;

    private Main() {}

    private static double[][] matrix(int size, int seed) {
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix[i][j] = (i * seed + j * 7) % 31 / 8.0 - 1.0;
            }
        }
        return matrix;
    }

    private static double[][] multiply(double[][] a, double[][] b) {
        int size = a.length;
        double[][] product = new double[size][size];
        for (int i = 0; i < size; i++) {
            double[] row = product[i];
            for (int k = 0; k < size; k++) {
                double factor = a[i][k];
                double[] other = b[k];
                for (int j = 0; j < size; j++) {
                    row[j] += factor * other[j];
                }
            }
        }
        return product;
    }

    public static void main(String[] args) {
        double[][] product = multiply(matrix(SIZE, 3), matrix(SIZE, 5));
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                sum += product[i][j] * (i - j);
            }
        }
        System.out.println(Double.doubleToRawLongBits(sum));
    }
}
