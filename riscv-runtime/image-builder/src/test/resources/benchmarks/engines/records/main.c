/*
 * The mix that systems programs were once said to have: records that point to each other and are assigned as wholes, short
 * functions with parameters by value and by reference, enumerations, text that is copied and compared, and an array of arrays.
 */
#include "guest.h"

volatile uint64_t repetitions = 2500;

enum kind { RED, GREEN, BLUE, WHITE, BLACK };

#define TEXT 32

struct record {
    struct record *next;
    enum kind kind;
    enum kind other;
    int32_t number;
    char text[TEXT];
};

static struct record first, second;
static struct record *head;
static int32_t total;
static bool flag;
static char letter, other_letter;
static int32_t row[64];
static int32_t table[64][64];

static int compare(const char *left, const char *right) {
    while (*left != '\0' && *left == *right) {
        left++;
        right++;
    }
    return (uint8_t)*left - (uint8_t)*right;
}

static void assign(char *target, const char *source) {
    while ((*target++ = *source++) != '\0') {
    }
}

__attribute__((noinline)) static enum kind same_letter(char a, char b) {
    char copy = a;
    if (copy != b) {
        return RED;
    }
    letter = copy;
    return GREEN;
}

__attribute__((noinline)) static bool comes_later(const char *left, const char *right) {
    int place = 2;
    char seen = 'A';
    while (place <= 2) {
        if (same_letter(left[place], right[place + 1]) == RED) {
            seen = 'B';
            place++;
        } else {
            place += 2;
        }
    }
    if (seen >= 'W' && seen < 'Z') {
        place = 7;
    }
    if (seen == 'R') {
        return true;
    }
    if (compare(left, right) > 0) {
        total = place + 7;
        return true;
    }
    return false;
}

__attribute__((noinline)) static bool is_blue(enum kind kind) {
    return kind == BLUE;
}

__attribute__((noinline)) static void follow(enum kind kind, enum kind *result) {
    *result = is_blue(kind) ? kind : WHITE;
    switch (kind) {
    case RED:
        *result = RED;
        break;
    case GREEN:
        *result = total > 100 ? RED : WHITE;
        break;
    case BLUE:
        *result = GREEN;
        break;
    case WHITE:
        break;
    default:
        *result = BLUE;
        break;
    }
}

__attribute__((noinline)) static void add(int32_t a, int32_t b, int32_t *sum) {
    *sum = b + a + 2;
}

__attribute__((noinline)) static void fill(int32_t *line, int32_t (*lines)[64], int32_t a, int32_t b) {
    int32_t place = a + 5;
    line[place] = b;
    line[place + 1] = line[place];
    line[place + 30] = place;
    for (int32_t i = place; i <= place + 1; i++) {
        lines[place][i] = place;
    }
    lines[place][place - 1] += 1;
    lines[place + 20][place] = line[place];
    total = 5;
}

__attribute__((noinline)) static void copy_of(struct record **result) {
    if (head != NULL) {
        *result = head->next;
    }
    add(10, total, &head->number);
}

__attribute__((noinline)) static void relate(struct record *record) {
    struct record *next = record->next;
    *record->next = first;
    record->number = 5;
    next->number = record->number;
    next->next = record->next;
    copy_of(&next->next);
    if (next->kind == RED) {
        next->number = 6;
        follow(record->other, &next->other);
        next->next = head->next;
        add(next->number, 10, &next->number);
    } else {
        *record = *record->next;
    }
}

__attribute__((noinline)) static void change_letter(void) {
    flag = letter == 'A' || flag;
    other_letter = 'B';
}

__attribute__((noinline)) static void change_number(int32_t *number) {
    int32_t value = *number + 10;
    for (;;) {
        if (letter == 'A') {
            value--;
            *number = value - total;
            return;
        }
        letter = 'A';
    }
}

uint64_t work(uint64_t repetition) {
    char text[TEXT], other_text[TEXT];
    head = &first;
    first.next = &second;
    first.kind = RED;
    first.other = BLUE;
    first.number = 40;
    assign(first.text, "RECORDS OF A PROGRAM, SOME TEXT");
    assign(text, "RECORDS OF A PROGRAM, 1'ST TEXT");
    table[8][7] = 10;
    uint64_t check = repetition;
    for (int32_t round = 1; round <= 12000; round++) {
        int32_t a = 2, b = 3, c = 0;
        letter = 'A';
        change_letter();
        enum kind kind = GREEN;
        assign(other_text, "RECORDS OF A PROGRAM, 2'ND TEXT");
        flag = !comes_later(text, other_text);
        while (a < b) {
            c = 5 * a - b;
            add(a, b, &c);
            a++;
        }
        fill(row, table, a, c);
        relate(head);
        for (char index = 'A'; index <= other_letter; index++) {
            if (kind == same_letter(index, 'C')) {
                follow(RED, &kind);
                assign(other_text, "RECORDS OF A PROGRAM, 3'RD TEXT");
                b = round;
                total = round;
            }
        }
        b = b * a;
        a = b / c;
        b = 7 * (b - c) - a;
        change_number(&a);
        check = check * 31 + (uint64_t)(a ^ b) + (uint64_t)kind;
    }
    return check + (uint64_t)total + (uint64_t)table[8][7] + (uint64_t)(uint8_t)other_text[22];
}
