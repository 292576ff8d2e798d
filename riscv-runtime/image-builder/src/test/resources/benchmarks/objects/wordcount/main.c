/* Counts the words of a text in a hash map, and tells of the most frequent ones. */
#include "bench.h"

#define WORDS 25000
#define MOST_FREQUENT 10
#define MOST_WORD_BYTES 256

static const char *const syllables[] = {"ba", "ko", "mi", "tra", "lu", "shen", "do", "pi",
                                        "gar", "ne", "vo", "qui", "sta", "rel", "ho", "zu"};

struct text {
    char *chars;
    size_t length, capacity;
};

static void append(struct text *text, const char *piece) {
    size_t length = strlen(piece);
    if (text->length + length + 1 > text->capacity) {
        text->capacity = text->capacity * 2 + length + 1;
        text->chars = realloc(text->chars, text->capacity);
    }
    memcpy(text->chars + text->length, piece, length + 1);
    text->length += length;
}

/* A text in which short words are far more frequent than long ones. */
static char *make_text(void) {
    struct text text = {0};
    uint32_t random = 7;
    for (int i = 0; i < WORDS; i++) {
        do {
            random = random * 1103515245 + 12345;
            append(&text, syllables[random >> 24 & 15]);
        } while ((random >> 16 & 3) != 0);
        append(&text, " ");
    }
    return text.chars;
}

struct entry {
    char *word;
    uint32_t hash;
    int count;
    struct entry *next;
};

struct map {
    struct entry **buckets;
    size_t bucket_count, size;
};

static uint32_t hash_of(const char *word) {
    uint32_t hash = 0;
    for (; *word != '\0'; word++) {
        hash = hash * 31 + (uint8_t)*word;
    }
    return hash;
}

static size_t bucket_of(const struct map *map, uint32_t hash) {
    return (hash ^ hash >> 16) & (map->bucket_count - 1);
}

static void resize(struct map *map, size_t bucket_count) {
    struct map larger = {.bucket_count = bucket_count, .size = map->size};
    larger.buckets = malloc(bucket_count * sizeof(struct entry *));
    memset(larger.buckets, 0, bucket_count * sizeof(struct entry *));
    for (size_t i = 0; i < map->bucket_count; i++) {
        for (struct entry *entry = map->buckets[i], *next; entry != NULL; entry = next) {
            next = entry->next;
            size_t bucket = bucket_of(&larger, entry->hash);
            entry->next = larger.buckets[bucket];
            larger.buckets[bucket] = entry;
        }
    }
    free(map->buckets);
    *map = larger;
}

/* Counts a word; the map keeps a copy of it. */
static void count_word(struct map *map, const char *word) {
    uint32_t hash = hash_of(word);
    size_t bucket = bucket_of(map, hash);
    for (struct entry *entry = map->buckets[bucket]; entry != NULL; entry = entry->next) {
        if (entry->hash == hash && strcmp(entry->word, word) == 0) {
            entry->count++;
            return;
        }
    }
    size_t bytes = strlen(word) + 1;
    struct entry *entry = malloc(sizeof *entry);
    entry->word = malloc(bytes);
    memcpy(entry->word, word, bytes);
    entry->hash = hash;
    entry->count = 1;
    entry->next = map->buckets[bucket];
    map->buckets[bucket] = entry;
    if (++map->size > map->bucket_count / 4 * 3) {
        resize(map, map->bucket_count * 2);
    }
}

/* Copies the next word of a text; returns where the rest begins, or NULL if there is none. */
static const char *get_word(const char *text, char *word) {
    if (*text == '\0') {
        return NULL;
    }
    while (*text != ' ' && *text != '\0') {
        *word++ = *text++;
    }
    *word = '\0';
    return *text == ' ' ? text + 1 : text;
}

static int compare(const struct entry *left, const struct entry *right) {
    return left->count != right->count ? right->count - left->count : strcmp(left->word, right->word);
}

static void merge_sort(struct entry **entries, struct entry **work, size_t count) {
    if (count < 2) {
        return;
    }
    size_t half = count / 2;
    merge_sort(entries, work, half);
    merge_sort(entries + half, work, count - half);
    memcpy(work, entries, half * sizeof *entries);
    size_t left = 0, right = half, to = 0;
    while (left < half && right < count) {
        entries[to++] = compare(entries[right], work[left]) < 0 ? entries[right++] : work[left++];
    }
    while (left < half) {
        entries[to++] = work[left++];
    }
}

int main(void) {
    struct map map = {0};
    resize(&map, 16);
    char *text = make_text();
    char word[MOST_WORD_BYTES];
    for (const char *rest = text; (rest = get_word(rest, word)) != NULL;) {
        count_word(&map, word);
    }
    free(text);
    struct entry **entries = malloc(map.size * sizeof *entries);
    struct entry **work = malloc(map.size * sizeof *entries);
    size_t count = 0;
    for (size_t i = 0; i < map.bucket_count; i++) {
        for (struct entry *entry = map.buckets[i]; entry != NULL; entry = entry->next) {
            entries[count++] = entry;
        }
    }
    merge_sort(entries, work, count);
    print_long((int64_t)count);
    for (int i = 0; i < MOST_FREQUENT; i++) {
        print_long(entries[i]->count);
    }
    uint64_t check = 0;
    for (size_t i = 0; i < count; i++) {
        check = check * 31 + (uint64_t)(int64_t)(int32_t)entries[i]->hash + (uint64_t)entries[i]->count;
    }
    print_long((int64_t)check);
    for (size_t i = 0; i < count; i++) {
        free(entries[i]->word);
        free(entries[i]);
    }
    free(entries);
    free(work);
    free(map.buckets);
    return 0;
}
