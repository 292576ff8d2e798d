/* Builds singly linked lists, sorts them by merging, drops what is there twice, reverses and sums them. */
#include "bench.h"

#define ROUNDS 40
#define ELEMENTS 2000

struct node {
    int value;
    struct node *next;
};

static struct node *cons(int value, struct node *next) {
    struct node *node = malloc(sizeof *node);
    node->value = value;
    node->next = next;
    return node;
}

static void discard(struct node *list) {
    while (list != NULL) {
        struct node *next = list->next;
        free(list);
        list = next;
    }
}

static struct node *random_list(uint32_t seed) {
    struct node *list = NULL;
    uint32_t random = seed;
    for (int i = 0; i < ELEMENTS; i++) {
        random = random * 1103515245 + 12345;
        list = cons(random >> 16 & 0xfff, list);
    }
    return list;
}

static struct node *merge(struct node *left, struct node *right) {
    struct node head;
    struct node *last = &head;
    while (left != NULL && right != NULL) {
        if (right->value < left->value) {
            last->next = right;
            right = right->next;
        } else {
            last->next = left;
            left = left->next;
        }
        last = last->next;
    }
    last->next = left != NULL ? left : right;
    return head.next;
}

static struct node *sort(struct node *list) {
    if (list == NULL || list->next == NULL) {
        return list;
    }
    struct node *middle = list;
    for (struct node *fast = list->next; fast != NULL && fast->next != NULL; fast = fast->next->next) {
        middle = middle->next;
    }
    struct node *right = middle->next;
    middle->next = NULL;
    return merge(sort(list), sort(right));
}

/* Drops from a sorted list what is there twice. */
static void drop_duplicates(struct node *list) {
    for (struct node *node = list; node != NULL; node = node->next) {
        while (node->next != NULL && node->next->value == node->value) {
            struct node *dropped = node->next;
            node->next = dropped->next;
            free(dropped);
        }
    }
}

static struct node *reversed(struct node *list) {
    struct node *result = NULL;
    while (list != NULL) {
        struct node *next = list->next;
        list->next = result;
        result = list;
        list = next;
    }
    return result;
}

static struct node *squares_of(const struct node *list) {
    struct node *result = NULL;
    for (const struct node *node = list; node != NULL; node = node->next) {
        result = cons(node->value * node->value, result);
    }
    return result;
}

int main(void) {
    uint64_t check = 0;
    for (int round = 0; round < ROUNDS; round++) {
        struct node *list = sort(random_list(round));
        drop_duplicates(list);
        list = reversed(list);
        struct node *squares = squares_of(list);
        for (struct node *node = squares; node != NULL; node = node->next) {
            check = check * 31 + (uint64_t)(int64_t)node->value;
        }
        discard(squares);
        discard(list);
    }
    print_long((int64_t)check);
    return 0;
}
