/* The product of two square matrices, row by row. */
#include "bench.h"

#define SIZE 140

static double *matrix(int size, int seed) {
    double *matrix = malloc((size_t)size * size * sizeof(double));
    for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
            matrix[i * size + j] = (i * seed + j * 7) % 31 / 8.0 - 1.0;
        }
    }
    return matrix;
}

static double *multiply(const double *a, const double *b, int size) {
    size_t bytes = (size_t)size * size * sizeof(double);
    double *product = malloc(bytes);
    memset(product, 0, bytes);
    for (int i = 0; i < size; i++) {
        double *row = &product[i * size];
        for (int k = 0; k < size; k++) {
            double factor = a[i * size + k];
            const double *other = &b[k * size];
            for (int j = 0; j < size; j++) {
                row[j] += factor * other[j];
            }
        }
    }
    return product;
}

int main(void) {
    double *a = matrix(SIZE, 3);
    double *b = matrix(SIZE, 5);
    double *product = multiply(a, b, SIZE);
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
            sum += product[i * SIZE + j] * (i - j);
        }
    }
    union {
        double number;
        int64_t bits;
    } result = {.number = sum};
    print_long(result.bits);
    free(a);
    free(b);
    free(product);
    return 0;
}
