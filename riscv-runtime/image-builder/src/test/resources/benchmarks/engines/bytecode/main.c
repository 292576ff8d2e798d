/* An interpreter of a small stack machine, whose program counts primes: a switch in a loop, so a computed jump for each operation. */
#include "guest.h"

volatile uint64_t repetitions = 750;

enum operation { PUSH, LOAD, STORE, ADD, MULTIPLY, REMAINDER, LESS, IS_ZERO, JUMP, JUMP_IF, JUMP_UNLESS, OR, DUPLICATE, HALT };

enum variable { CANDIDATE, DIVISOR, COUNT, LIMIT, VARIABLES };

/* for (candidate = 2; candidate < limit; candidate++) by trial division. */
static const uint8_t program[] = {
    /*  0 */ PUSH, 2, STORE, CANDIDATE, PUSH, 0, STORE, COUNT,
    /*  8 */ LOAD, CANDIDATE, LOAD, LIMIT, LESS, JUMP_UNLESS, 62,
    /* 15 */ PUSH, 2, STORE, DIVISOR,
    /* 19 */ LOAD, CANDIDATE, LOAD, DIVISOR, DUPLICATE, MULTIPLY, LESS, JUMP_IF, 46,
    /* 28 */ LOAD, CANDIDATE, LOAD, DIVISOR, REMAINDER, IS_ZERO, JUMP_IF, 53,
    /* 36 */ LOAD, DIVISOR, PUSH, 1, ADD, STORE, DIVISOR, JUMP, 19, HALT,
    /* 46 */ LOAD, COUNT, PUSH, 1, ADD, STORE, COUNT,
    /* 53 */ LOAD, CANDIDATE, PUSH, 1, ADD, STORE, CANDIDATE, JUMP,
    8,
    /* 62 */ HALT};

__attribute__((noinline)) static int64_t interpret(const uint8_t *code, int64_t limit) {
    int64_t stack[16];
    int64_t variables[VARIABLES] = {0};
    int64_t *top = stack;
    const uint8_t *pc = code;
    variables[LIMIT] = limit;
    for (;;) {
        switch (*pc++) {
        case PUSH:
            *top++ = *pc++;
            break;
        case LOAD:
            *top++ = variables[*pc++];
            break;
        case STORE:
            variables[*pc++] = *--top;
            break;
        case ADD:
            top--;
            top[-1] += top[0];
            break;
        case MULTIPLY:
            top--;
            top[-1] *= top[0];
            break;
        case REMAINDER:
            top--;
            top[-1] %= top[0];
            break;
        case OR:
            top--;
            top[-1] |= top[0];
            break;
        case LESS:
            top--;
            top[-1] = top[-1] < top[0];
            break;
        case IS_ZERO:
            top[-1] = top[-1] == 0;
            break;
        case DUPLICATE:
            top[0] = top[-1];
            top++;
            break;
        case JUMP:
            pc = code + *pc;
            break;
        case JUMP_IF:
            pc = *--top != 0 ? code + *pc : pc + 1;
            break;
        case JUMP_UNLESS:
            pc = *--top == 0 ? code + *pc : pc + 1;
            break;
        default:
            return variables[COUNT];
        }
    }
}

uint64_t work(uint64_t repetition) {
    return (uint64_t)interpret(program, (int64_t)(4000 + repetition % 16));
}
