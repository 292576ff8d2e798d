/* A bitmap of the Mandelbrot set, eight pixels a byte; what is told is a hash of it. */
#include "bench.h"

#define SIZE 250
#define ITERATIONS 50

static int stays_near(double cr, double ci) {
    double zr = 0, zi = 0, rr = 0, ii = 0;
    for (int i = 0; i < ITERATIONS; i++) {
        zi = 2 * zr * zi + ci;
        zr = rr - ii + cr;
        rr = zr * zr;
        ii = zi * zi;
        if (rr + ii > 4) {
            return 0;
        }
    }
    return 1;
}

static uint8_t *draw(int size, int *bytes) {
    int row_bytes = (size + 7) / 8;
    *bytes = row_bytes * size;
    uint8_t *bitmap = malloc(*bytes);
    memset(bitmap, 0, *bytes);
    for (int y = 0; y < size; y++) {
        double ci = 2.0 * y / size - 1.0;
        for (int x = 0; x < size; x++) {
            double cr = 2.0 * x / size - 1.5;
            if (stays_near(cr, ci)) {
                bitmap[y * row_bytes + x / 8] |= 0x80 >> x % 8;
            }
        }
    }
    return bitmap;
}

int main(void) {
    int bytes;
    uint8_t *bitmap = draw(SIZE, &bytes);
    uint64_t hash = 0;
    for (int i = 0; i < bytes; i++) {
        hash = hash * 31 + bitmap[i];
    }
    print_long((int64_t)hash);
    free(bitmap);
    return 0;
}
