/* Builds texts from words, characters and numbers: lines of a log, and names that are concatenated. */
#include "bench.h"

#define LINES 12000
#define NAMES 12000

static const char *const levels[] = {"debug", "information", "warning", "error"};

struct text {
    char *chars;
    size_t length, capacity;
};

static void reserve(struct text *text, size_t more) {
    if (text->length + more + 1 > text->capacity) {
        text->capacity = text->capacity * 2 + more + 1;
        text->chars = realloc(text->chars, text->capacity);
    }
}

static void append_char(struct text *text, char next) {
    reserve(text, 1);
    text->chars[text->length++] = next;
    text->chars[text->length] = '\0';
}

static void append(struct text *text, const char *piece) {
    size_t length = strlen(piece);
    reserve(text, length);
    memcpy(text->chars + text->length, piece, length + 1);
    text->length += length;
}

static void append_long(struct text *text, int64_t number) {
    char digits[21];
    char *first = &digits[20];
    *first = '\0';
    uint64_t rest = number < 0 ? -(uint64_t)number : (uint64_t)number;
    do {
        *--first = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (number < 0) {
        *--first = '-';
    }
    append(text, first);
}

static void append_line(struct text *log, int number) {
    append_char(log, '[');
    append_long(log, number);
    append(log, "] ");
    append(log, levels[number & 3]);
    append(log, ": request ");
    append_long(log, number * INT64_C(37));
    append(log, " took ");
    append_long(log, number % 1000);
    append(log, " ms");
    append_char(log, '\n');
}

static char *make_log(void) {
    struct text log = {0};
    for (int i = 0; i < LINES; i++) {
        append_line(&log, i);
    }
    return log.chars;
}

static char *make_name(int number) {
    struct text name = {0};
    append(&name, levels[number >> 2 & 3]);
    append(&name, "-");
    append_long(&name, number);
    append(&name, "/");
    append_long(&name, number & 15);
    return name.chars;
}

static int32_t hash_of(const char *text) {
    uint32_t hash = 0;
    for (; *text != '\0'; text++) {
        hash = hash * 31 + (uint8_t)*text;
    }
    return (int32_t)hash;
}

int main(void) {
    char *log = make_log();
    print_long((int64_t)strlen(log));
    print_long(hash_of(log));
    free(log);
    uint64_t check = 0;
    for (int i = 0; i < NAMES; i++) {
        char *name = make_name(i);
        size_t length = strlen(name);
        check = check * 31 + length + (uint8_t)name[length - 1];
        free(name);
    }
    print_long((int64_t)check);
    return 0;
}
