/* Arithmetic on doubles: bodies that attract each other, a matrix product, and a series. */
#include "guest.h"

#define BODIES 5
#define SIZE 24

volatile uint64_t repetitions = 50000;

struct body {
    double position[3];
    double velocity[3];
    double mass;
};

static struct body bodies[BODIES];
static double left[SIZE][SIZE], right[SIZE][SIZE], product[SIZE][SIZE];

static void place(void) {
    for (int i = 0; i < BODIES; i++) {
        for (int axis = 0; axis < 3; axis++) {
            bodies[i].position[axis] = (i + 1) * (axis + 1.25) - 2.0 * axis * axis;
            bodies[i].velocity[axis] = 0.01 * (i - 2) * (axis - 1);
        }
        bodies[i].mass = 0.001 + 0.01 * i;
    }
}

static void move(double step) {
    for (int i = 0; i < BODIES; i++) {
        for (int j = i + 1; j < BODIES; j++) {
            double distance[3];
            double square = 0.01;
            for (int axis = 0; axis < 3; axis++) {
                distance[axis] = bodies[i].position[axis] - bodies[j].position[axis];
                square += distance[axis] * distance[axis];
            }
            double strength = step / (square * __builtin_sqrt(square));
            for (int axis = 0; axis < 3; axis++) {
                bodies[i].velocity[axis] -= distance[axis] * bodies[j].mass * strength;
                bodies[j].velocity[axis] += distance[axis] * bodies[i].mass * strength;
            }
        }
    }
    for (int i = 0; i < BODIES; i++) {
        for (int axis = 0; axis < 3; axis++) {
            bodies[i].position[axis] += step * bodies[i].velocity[axis];
        }
    }
}

static void multiply(void) {
    for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
            double sum = 0;
            for (int k = 0; k < SIZE; k++) {
                sum += left[i][k] * right[k][j];
            }
            product[i][j] = sum;
        }
    }
}

/* The sum of x^n / n!, by its recurrence. */
static double exponential(double x) {
    double sum = 1, term = 1;
    for (int n = 1; n < 24; n++) {
        term = term * x / n;
        sum += term;
    }
    return sum;
}

static uint64_t bits(double value) {
    union {
        double value;
        uint64_t bits;
    } both = {value};
    return both.bits;
}

uint64_t work(uint64_t repetition) {
    place();
    for (int i = 0; i < 60; i++) {
        move(0.01);
    }
    for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
            left[i][j] = 1.0 / (i + j + 1);
            right[i][j] = (double)(i - j) + (double)(repetition & 7);
        }
    }
    multiply();
    double sum = 0;
    for (int i = 0; i < 100; i++) {
        sum += exponential(0.03 * i);
    }
    return bits(bodies[0].position[0]) ^ bits(product[3][5]) ^ bits(sum);
}
