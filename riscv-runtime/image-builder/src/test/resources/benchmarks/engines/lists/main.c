/*
 * The mix of embedded programs: a linked list that is searched, reversed and sorted, products of small matrices, a state machine
 * that reads numbers in text, and a cyclic redundancy check of all results.
 */
#include "guest.h"

#define ITEMS 64
#define SIZE 12

volatile uint64_t repetitions = 96000;

struct item {
    struct item *next;
    int16_t key;
    int16_t value;
};

static struct item items[ITEMS];

static uint16_t check_byte(uint16_t crc, uint8_t data) {
    for (int bit = 0; bit < 8; bit++) {
        uint16_t odd = (crc ^ data) & 1;
        crc >>= 1;
        data >>= 1;
        if (odd) {
            crc ^= 0xa001;
        }
    }
    return crc;
}

static uint16_t check_word(uint16_t crc, uint16_t data) {
    return check_byte(check_byte(crc, (uint8_t)data), (uint8_t)(data >> 8));
}

static struct item *make_list(uint16_t seed) {
    for (int i = 0; i < ITEMS; i++) {
        seed = (uint16_t)(seed * 25173 + 13849);
        items[i].next = i + 1 < ITEMS ? &items[i + 1] : NULL;
        items[i].key = (int16_t)(seed >> 3);
        items[i].value = (int16_t)i;
    }
    return items;
}

static struct item *find(struct item *list, int16_t value) {
    while (list != NULL && list->value != value) {
        list = list->next;
    }
    return list;
}

static struct item *reverse(struct item *list) {
    struct item *result = NULL;
    while (list != NULL) {
        struct item *next = list->next;
        list->next = result;
        result = list;
        list = next;
    }
    return result;
}

static int by_key(const struct item *a, const struct item *b) {
    return a->key - b->key;
}

static int by_value(const struct item *a, const struct item *b) {
    return a->value - b->value;
}

/* Merges runs of 1, 2, 4 ... items until one run is left. */
static struct item *sort(struct item *list, int (*compare)(const struct item *, const struct item *)) {
    for (int length = 1;; length *= 2) {
        struct item *rest = list, *tail = NULL;
        int merges = 0;
        list = NULL;
        while (rest != NULL) {
            struct item *other = rest;
            int left = 0, right = length;
            merges++;
            while (left < length && other != NULL) {
                left++;
                other = other->next;
            }
            while (left > 0 || (right > 0 && other != NULL)) {
                struct item *taken;
                if (left > 0 && (right == 0 || other == NULL || compare(rest, other) <= 0)) {
                    taken = rest;
                    rest = rest->next;
                    left--;
                } else {
                    taken = other;
                    other = other->next;
                    right--;
                }
                if (tail == NULL) {
                    list = taken;
                } else {
                    tail->next = taken;
                }
                tail = taken;
            }
            rest = other;
        }
        tail->next = NULL;
        if (merges <= 1) {
            return list;
        }
    }
}

static uint16_t lists(uint16_t crc, uint16_t seed) {
    struct item *list = make_list(seed);
    int32_t sum = 0;
    for (int16_t i = 0; i < 24; i++) {
        struct item *found = find(list, (int16_t)(i * 3 - 4));
        list = reverse(list);
        sum += found != NULL ? found->key & 0xff : -1;
    }
    list = sort(list, by_key);
    crc = check_word(crc, (uint16_t)list->key);
    list = sort(list, by_value);
    return check_word(check_word(crc, (uint16_t)list->next->key), (uint16_t)sum);
}

static int16_t a[SIZE][SIZE], b[SIZE][SIZE];
static int32_t c[SIZE][SIZE];

static uint16_t matrices(uint16_t crc, int16_t seed) {
    for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
            a[i][j] = (int16_t)(seed + i * j);
            b[i][j] = (int16_t)((seed ^ i) - j);
        }
    }
    for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
            int32_t sum = 0;
            for (int k = 0; k < SIZE; k++) {
                sum += (int32_t)a[i][k] * b[k][j];
            }
            c[i][j] = sum;
        }
    }
    int32_t above = 0;
    for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
            int32_t bits = (c[i][j] >> 2 & 15) * (c[i][j] >> 5 & 127);
            above += bits > c[i][j] ? 10 : 1;
        }
        crc = check_word(crc, (uint16_t)c[i][i]);
    }
    return check_word(crc, (uint16_t)above);
}

enum state { START, SIGN, INTEGER, POINT, FRACTION, EXPONENT, EXPONENT_SIGN, SCIENTIFIC, WRONG, STATES };

static const char text[] = "5012,-874,+122,35.54400,.1234500,-110.700,+0.64400,5.500e+3,-.123e-2,-87e+832,T0.3e-1F,-T.T++Tq,1T3.4e4z,"
                           "7,,12e,3.e5,+-4,0xff,99999999,2.5e+-3,8.25,";

static bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

static enum state next_state(enum state state, char letter) {
    switch (state) {
    case START:
        return is_digit(letter) ? INTEGER : letter == '+' || letter == '-' ? SIGN : letter == '.' ? POINT : WRONG;
    case SIGN:
        return is_digit(letter) ? INTEGER : letter == '.' ? POINT : WRONG;
    case INTEGER:
        return letter == '.' ? POINT : letter == 'e' ? EXPONENT : is_digit(letter) ? INTEGER : WRONG;
    case POINT:
    case FRACTION:
        return is_digit(letter) ? FRACTION : letter == 'e' ? EXPONENT : WRONG;
    case EXPONENT:
        return letter == '+' || letter == '-' ? EXPONENT_SIGN : WRONG;
    case EXPONENT_SIGN:
    case SCIENTIFIC:
        return is_digit(letter) ? SCIENTIFIC : WRONG;
    default:
        return WRONG;
    }
}

static uint16_t numbers(uint16_t crc) {
    uint32_t counts[STATES] = {0};
    enum state state = START;
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == ',') {
            counts[state]++;
            state = START;
        } else {
            state = next_state(state, *at);
        }
    }
    for (int i = 0; i < STATES; i++) {
        crc = check_word(crc, (uint16_t)counts[i]);
    }
    return crc;
}

uint64_t work(uint64_t repetition) {
    uint16_t crc = (uint16_t)repetition;
    for (int i = 0; i < 4; i++) {
        crc = lists(crc, (uint16_t)(repetition + (uint64_t)i));
        crc = matrices(crc, (int16_t)(crc & 0xff));
        crc = numbers(crc);
    }
    return crc;
}
