/* Builds and counts many short-lived binary trees beside one that lives long. */
#include "bench.h"

#define SMALLEST 4
#define DEPTH 10

struct node {
    struct node *left, *right;
};

static struct node *tree(int depth) {
    struct node *node = malloc(sizeof *node);
    if (depth == 0) {
        node->left = NULL;
        node->right = NULL;
    } else {
        node->left = tree(depth - 1);
        node->right = tree(depth - 1);
    }
    return node;
}

static int count(const struct node *node) {
    return node->left == NULL ? 1 : 1 + count(node->left) + count(node->right);
}

static void discard(struct node *node) {
    if (node->left != NULL) {
        discard(node->left);
        discard(node->right);
    }
    free(node);
}

int main(void) {
    struct node *stretched = tree(DEPTH + 1);
    print_long(count(stretched));
    discard(stretched);
    struct node *old = tree(DEPTH);
    for (int depth = SMALLEST; depth <= DEPTH; depth += 2) {
        int trees = 1 << (DEPTH - depth + SMALLEST);
        int nodes = 0;
        for (int i = 0; i < trees; i++) {
            struct node *young = tree(depth);
            nodes += count(young);
            discard(young);
        }
        print_long(nodes);
    }
    print_long(count(old));
    discard(old);
    return 0;
}
