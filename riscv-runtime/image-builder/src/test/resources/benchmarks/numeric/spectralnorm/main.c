/* The largest singular value of an infinite matrix, by the power method on its upper left corner. */
#include "bench.h"

#define SIZE 200
#define ITERATIONS 10

static double element(int row, int column) {
    return 1.0 / ((row + column) * (row + column + 1) / 2 + row + 1);
}

static void multiply(const double *vector, double *product, int size) {
    for (int i = 0; i < size; i++) {
        double sum = 0;
        for (int j = 0; j < size; j++) {
            sum += element(i, j) * vector[j];
        }
        product[i] = sum;
    }
}

static void multiply_transposed(const double *vector, double *product, int size) {
    for (int i = 0; i < size; i++) {
        double sum = 0;
        for (int j = 0; j < size; j++) {
            sum += element(j, i) * vector[j];
        }
        product[i] = sum;
    }
}

static double norm(int size) {
    double *u = malloc(size * sizeof(double));
    double *v = malloc(size * sizeof(double));
    double *temporary = malloc(size * sizeof(double));
    for (int i = 0; i < size; i++) {
        u[i] = 1;
    }
    for (int i = 0; i < ITERATIONS; i++) {
        multiply(u, temporary, size);
        multiply_transposed(temporary, v, size);
        multiply(v, temporary, size);
        multiply_transposed(temporary, u, size);
    }
    double uv = 0, vv = 0;
    for (int i = 0; i < size; i++) {
        uv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    free(u);
    free(v);
    free(temporary);
    return __builtin_sqrt(uv / vv);
}

int main(void) {
    union {
        double number;
        int64_t bits;
    } result = {.number = norm(SIZE)};
    print_long(result.bits);
    return 0;
}
