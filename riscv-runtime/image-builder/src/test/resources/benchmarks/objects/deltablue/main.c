/*
 * The incremental constraint solver DeltaBlue (Freeman-Benson, Maloney and Borning, "An Incremental Constraint Solver",
 * CACM 33:1, 1990) on its two usual problems: a long chain of equalities, and many linear projections of one scale.
 */
#include "bench.h"

#define SIZE 1500
#define EDITS 60

/* How much a constraint counts, from what must hold to what hardly matters; a smaller number is stronger. */
enum strength { REQUIRED, STRONG_PREFERRED, PREFERRED, STRONG_DEFAULT, NORMAL, WEAK_DEFAULT, WEAKEST };

enum direction { NONE, FORWARD, BACKWARD };

struct vector {
    void **elements;
    int size, capacity;
};

struct constraint;

struct variable {
    struct vector constraints;
    struct constraint *determined_by;
    int value, mark;
    enum strength walkabout_strength;
    bool stays;
};

struct operations {
    bool is_input;
    void (*attach)(struct constraint *);
    void (*detach)(struct constraint *);
    bool (*is_satisfied)(const struct constraint *);
    void (*mark_unsatisfied)(struct constraint *);
    void (*choose_method)(struct constraint *, int mark);
    void (*mark_inputs)(struct constraint *, int mark);
    bool (*are_inputs_known)(const struct constraint *, int mark);
    struct variable *(*output)(const struct constraint *);
    void (*recalculate)(struct constraint *);
    void (*execute)(struct constraint *);
};

struct constraint {
    const struct operations *operations;
    enum strength strength;
    enum direction direction;                 /* of binary constraints */
    bool is_satisfied;                        /* of unary constraints */
    struct variable *first, *second;          /* unary constraints have no second */
    struct variable *scale, *offset;          /* of scale constraints */
};

static void add_to(struct vector *vector, void *element) {
    if (vector->size == vector->capacity) {
        vector->capacity = vector->capacity == 0 ? 8 : vector->capacity * 2;
        vector->elements = realloc(vector->elements, vector->capacity * sizeof(void *));
    }
    vector->elements[vector->size++] = element;
}

static void *remove_last(struct vector *vector) {
    return vector->elements[--vector->size];
}

static void remove_from(struct vector *vector, const void *element) {
    for (int i = 0; i < vector->size; i++) {
        if (vector->elements[i] == element) {
            vector->size--;
            memmove(&vector->elements[i], &vector->elements[i + 1], (vector->size - i) * sizeof(void *));
            return;
        }
    }
}

static struct variable *new_variable(int value) {
    struct variable *variable = malloc(sizeof *variable);
    *variable = (struct variable){.value = value, .walkabout_strength = WEAKEST, .stays = true};
    return variable;
}

static void discard_variable(struct variable *variable) {
    free(variable->constraints.elements);
    free(variable);
}

static bool is_stronger(enum strength strength, enum strength other) {
    return strength < other;
}

static bool is_known(const struct variable *variable, int mark) {
    return variable->mark == mark || variable->stays || variable->determined_by == NULL;
}

/* Constraints on one variable. */

static void unary_attach(struct constraint *constraint) {
    add_to(&constraint->first->constraints, constraint);
    constraint->is_satisfied = false;
}

static void unary_detach(struct constraint *constraint) {
    remove_from(&constraint->first->constraints, constraint);
    constraint->is_satisfied = false;
}

static bool unary_is_satisfied(const struct constraint *constraint) {
    return constraint->is_satisfied;
}

static void unary_mark_unsatisfied(struct constraint *constraint) {
    constraint->is_satisfied = false;
}

static void unary_choose_method(struct constraint *constraint, int mark) {
    const struct variable *variable = constraint->first;
    constraint->is_satisfied =
        variable->mark != mark && is_stronger(constraint->strength, variable->walkabout_strength);
}

static void unary_mark_inputs(struct constraint *constraint, int mark) {
    (void)constraint;
    (void)mark;
}

static bool unary_are_inputs_known(const struct constraint *constraint, int mark) {
    (void)constraint;
    (void)mark;
    return true;
}

static struct variable *unary_output(const struct constraint *constraint) {
    return constraint->first;
}

static void unary_recalculate(struct constraint *constraint) {
    struct variable *variable = constraint->first;
    variable->walkabout_strength = constraint->strength;
    variable->stays = !constraint->operations->is_input;
    if (variable->stays) {
        constraint->operations->execute(constraint);
    }
}

/* The variable keeps its value, or has been given one from outside. */
static void unary_execute(struct constraint *constraint) {
    (void)constraint;
}

#define UNARY_OPERATIONS                                                                                       \
    .attach = unary_attach, .detach = unary_detach, .is_satisfied = unary_is_satisfied,                        \
    .mark_unsatisfied = unary_mark_unsatisfied, .choose_method = unary_choose_method,                          \
    .mark_inputs = unary_mark_inputs, .are_inputs_known = unary_are_inputs_known, .output = unary_output,      \
    .recalculate = unary_recalculate, .execute = unary_execute

static const struct operations stay_operations = {.is_input = false, UNARY_OPERATIONS};
static const struct operations edit_operations = {.is_input = true, UNARY_OPERATIONS};

/* Constraints between two variables. */

static void binary_attach(struct constraint *constraint) {
    add_to(&constraint->first->constraints, constraint);
    add_to(&constraint->second->constraints, constraint);
    constraint->direction = NONE;
}

static void binary_detach(struct constraint *constraint) {
    remove_from(&constraint->first->constraints, constraint);
    remove_from(&constraint->second->constraints, constraint);
    constraint->direction = NONE;
}

static bool binary_is_satisfied(const struct constraint *constraint) {
    return constraint->direction != NONE;
}

static void binary_mark_unsatisfied(struct constraint *constraint) {
    constraint->direction = NONE;
}

static enum direction towards(const struct constraint *constraint, const struct variable *target,
                              enum direction there) {
    return is_stronger(constraint->strength, target->walkabout_strength) ? there : NONE;
}

static void binary_choose_method(struct constraint *constraint, int mark) {
    const struct variable *first = constraint->first;
    const struct variable *second = constraint->second;
    if (first->mark == mark) {
        constraint->direction = second->mark != mark ? towards(constraint, second, FORWARD) : NONE;
    } else if (second->mark == mark) {
        constraint->direction = towards(constraint, first, BACKWARD);
    } else if (is_stronger(second->walkabout_strength, first->walkabout_strength)) {
        constraint->direction = towards(constraint, first, BACKWARD);
    } else {
        constraint->direction = towards(constraint, second, FORWARD);
    }
}

static struct variable *binary_input(const struct constraint *constraint) {
    return constraint->direction == FORWARD ? constraint->first : constraint->second;
}

static struct variable *binary_output(const struct constraint *constraint) {
    return constraint->direction == FORWARD ? constraint->second : constraint->first;
}

static void binary_mark_inputs(struct constraint *constraint, int mark) {
    binary_input(constraint)->mark = mark;
}

static bool binary_are_inputs_known(const struct constraint *constraint, int mark) {
    return is_known(binary_input(constraint), mark);
}

static void recalculate_output(struct constraint *constraint, bool stays) {
    struct variable *output = binary_output(constraint);
    enum strength input_strength = binary_input(constraint)->walkabout_strength;
    output->walkabout_strength =
        is_stronger(constraint->strength, input_strength) ? input_strength : constraint->strength;
    output->stays = stays;
    if (stays) {
        constraint->operations->execute(constraint);
    }
}

static void equality_recalculate(struct constraint *constraint) {
    recalculate_output(constraint, binary_input(constraint)->stays);
}

static void equality_execute(struct constraint *constraint) {
    binary_output(constraint)->value = binary_input(constraint)->value;
}

static const struct operations equality_operations = {
    .attach = binary_attach,
    .detach = binary_detach,
    .is_satisfied = binary_is_satisfied,
    .mark_unsatisfied = binary_mark_unsatisfied,
    .choose_method = binary_choose_method,
    .mark_inputs = binary_mark_inputs,
    .are_inputs_known = binary_are_inputs_known,
    .output = binary_output,
    .recalculate = equality_recalculate,
    .execute = equality_execute,
};

/* second = first * scale + offset, where scale and offset are never computed. */

static void scale_attach(struct constraint *constraint) {
    binary_attach(constraint);
    add_to(&constraint->scale->constraints, constraint);
    add_to(&constraint->offset->constraints, constraint);
}

static void scale_detach(struct constraint *constraint) {
    binary_detach(constraint);
    remove_from(&constraint->scale->constraints, constraint);
    remove_from(&constraint->offset->constraints, constraint);
}

static void scale_mark_inputs(struct constraint *constraint, int mark) {
    binary_mark_inputs(constraint, mark);
    constraint->scale->mark = mark;
    constraint->offset->mark = mark;
}

static bool scale_are_inputs_known(const struct constraint *constraint, int mark) {
    return binary_are_inputs_known(constraint, mark) && is_known(constraint->scale, mark) &&
           is_known(constraint->offset, mark);
}

static void scale_recalculate(struct constraint *constraint) {
    recalculate_output(constraint,
                       binary_input(constraint)->stays && constraint->scale->stays && constraint->offset->stays);
}

static void scale_execute(struct constraint *constraint) {
    struct variable *first = constraint->first;
    struct variable *second = constraint->second;
    if (constraint->direction == FORWARD) {
        second->value = first->value * constraint->scale->value + constraint->offset->value;
    } else {
        first->value = (second->value - constraint->offset->value) / constraint->scale->value;
    }
}

static const struct operations scale_operations = {
    .attach = scale_attach,
    .detach = scale_detach,
    .is_satisfied = binary_is_satisfied,
    .mark_unsatisfied = binary_mark_unsatisfied,
    .choose_method = binary_choose_method,
    .mark_inputs = scale_mark_inputs,
    .are_inputs_known = scale_are_inputs_known,
    .output = binary_output,
    .recalculate = scale_recalculate,
    .execute = scale_execute,
};

static struct constraint *new_constraint(const struct operations *operations, enum strength strength,
                                         struct variable *first, struct variable *second) {
    struct constraint *constraint = malloc(sizeof *constraint);
    *constraint =
        (struct constraint){.operations = operations, .strength = strength, .first = first, .second = second};
    return constraint;
}

/* The planner. */

struct planner {
    int last_mark;
};

static _Noreturn void fail(const char *reason) {
    print_long(-(int64_t)strlen(reason));
    for (;;) {
    }
}

static void add_consumers(const struct variable *variable, struct vector *consumers) {
    for (int i = 0; i < variable->constraints.size; i++) {
        struct constraint *constraint = variable->constraints.elements[i];
        if (constraint != variable->determined_by && constraint->operations->is_satisfied(constraint)) {
            add_to(consumers, constraint);
        }
    }
}

static void propagate(struct constraint *constraint, int mark) {
    struct vector rest = {0};
    add_to(&rest, constraint);
    while (rest.size > 0) {
        struct constraint *next = remove_last(&rest);
        struct variable *output = next->operations->output(next);
        if (output->mark == mark) {
            fail("constraints form a cycle");
        }
        next->operations->recalculate(next);
        add_consumers(output, &rest);
    }
    free(rest.elements);
}

/* Enforces a constraint if that is possible, and returns the weaker one that no longer is. */
static struct constraint *satisfy_one(struct constraint *constraint, int mark) {
    const struct operations *operations = constraint->operations;
    operations->choose_method(constraint, mark);
    if (!operations->is_satisfied(constraint)) {
        if (constraint->strength == REQUIRED) {
            fail("a required constraint cannot be satisfied");
        }
        return NULL;
    }
    operations->mark_inputs(constraint, mark);
    struct variable *output = operations->output(constraint);
    struct constraint *overridden = output->determined_by;
    if (overridden != NULL) {
        overridden->operations->mark_unsatisfied(overridden);
    }
    output->determined_by = constraint;
    propagate(constraint, mark);
    output->mark = mark;
    return overridden;
}

static void satisfy(struct planner *planner, struct constraint *added) {
    int mark = ++planner->last_mark;
    for (struct constraint *next = added; next != NULL;) {
        next = satisfy_one(next, mark);
    }
}

static void add(struct planner *planner, struct constraint *constraint) {
    constraint->operations->attach(constraint);
    satisfy(planner, constraint);
}

/* Lets go of what was computed from a variable; returns the constraints that may be satisfied now. */
static struct vector release_from(struct variable *start) {
    start->determined_by = NULL;
    start->walkabout_strength = WEAKEST;
    start->stays = true;
    struct vector unsatisfied = {0};
    struct vector rest = {0};
    add_to(&rest, start);
    while (rest.size > 0) {
        struct variable *variable = remove_last(&rest);
        for (int i = 0; i < variable->constraints.size; i++) {
            struct constraint *constraint = variable->constraints.elements[i];
            if (!constraint->operations->is_satisfied(constraint)) {
                add_to(&unsatisfied, constraint);
            } else if (constraint != variable->determined_by) {
                constraint->operations->recalculate(constraint);
                add_to(&rest, constraint->operations->output(constraint));
            }
        }
    }
    free(rest.elements);
    return unsatisfied;
}

static void remove(struct planner *planner, struct constraint *constraint) {
    const struct operations *operations = constraint->operations;
    if (!operations->is_satisfied(constraint)) {
        operations->detach(constraint);
        return;
    }
    struct variable *output = operations->output(constraint);
    operations->mark_unsatisfied(constraint);
    operations->detach(constraint);
    struct vector unsatisfied = release_from(output);
    for (int strength = REQUIRED; strength <= WEAKEST; strength++) {
        for (int i = 0; i < unsatisfied.size; i++) {
            struct constraint *each = unsatisfied.elements[i];
            if ((int)each->strength == strength) {
                satisfy(planner, each);
            }
        }
    }
    free(unsatisfied.elements);
}

/* Returns the constraints to execute, in their order, when what an input constraint edits has changed. */
static struct vector plan_from(struct planner *planner, struct constraint *source) {
    int mark = ++planner->last_mark;
    struct vector plan = {0};
    struct vector rest = {0};
    if (source->operations->is_input && source->operations->is_satisfied(source)) {
        add_to(&rest, source);
    }
    while (rest.size > 0) {
        struct constraint *next = remove_last(&rest);
        struct variable *output = next->operations->output(next);
        if (output->mark != mark && next->operations->are_inputs_known(next, mark)) {
            add_to(&plan, next);
            output->mark = mark;
            add_consumers(output, &rest);
        }
    }
    free(rest.elements);
    return plan;
}

static void execute(const struct vector *plan) {
    for (int i = 0; i < plan->size; i++) {
        struct constraint *constraint = plan->elements[i];
        constraint->operations->execute(constraint);
    }
}

/* The problems. Their variables and constraints are kept to be freed. */

static void discard(struct vector *variables, struct vector *constraints) {
    for (int i = 0; i < variables->size; i++) {
        discard_variable(variables->elements[i]);
    }
    for (int i = 0; i < constraints->size; i++) {
        free(constraints->elements[i]);
    }
    free(variables->elements);
    free(constraints->elements);
}

static int64_t chain(int length) {
    struct planner planner = {0};
    struct vector variables = {0};
    struct vector constraints = {0};
    struct variable *first = new_variable(0);
    struct variable *last = first;
    add_to(&variables, first);
    for (int i = 0; i < length; i++) {
        struct variable *next = new_variable(0);
        struct constraint *equality = new_constraint(&equality_operations, REQUIRED, last, next);
        add_to(&variables, next);
        add_to(&constraints, equality);
        add(&planner, equality);
        last = next;
    }
    struct constraint *stay = new_constraint(&stay_operations, STRONG_DEFAULT, last, NULL);
    add_to(&constraints, stay);
    add(&planner, stay);
    struct constraint *edit = new_constraint(&edit_operations, PREFERRED, first, NULL);
    add_to(&constraints, edit);
    add(&planner, edit);
    struct vector plan = plan_from(&planner, edit);
    uint64_t check = 0;
    for (int i = 0; i < EDITS; i++) {
        first->value = i;
        execute(&plan);
        check = check * 31 + (uint64_t)(int64_t)last->value;
    }
    remove(&planner, edit);
    free(plan.elements);
    discard(&variables, &constraints);
    return (int64_t)check;
}

static void change(struct planner *planner, struct variable *variable, int value) {
    struct constraint *edit = new_constraint(&edit_operations, PREFERRED, variable, NULL);
    add(planner, edit);
    struct vector plan = plan_from(planner, edit);
    for (int i = 0; i < 10; i++) {
        variable->value = value;
        execute(&plan);
    }
    remove(planner, edit);
    free(plan.elements);
    free(edit);
}

static uint64_t sum_of(const struct vector *targets, uint64_t check) {
    for (int i = 0; i < targets->size; i++) {
        const struct variable *target = targets->elements[i];
        check = check * 31 + (uint64_t)(int64_t)target->value;
    }
    return check;
}

static int64_t projection(int count) {
    struct planner planner = {0};
    struct vector sources = {0};
    struct vector targets = {0};
    struct vector constraints = {0};
    struct variable *scale = new_variable(10);
    struct variable *offset = new_variable(1000);
    struct variable *source = NULL;
    struct variable *target = NULL;
    for (int i = 0; i < count; i++) {
        source = new_variable(i);
        target = new_variable(i);
        add_to(&sources, source);
        add_to(&targets, target);
        struct constraint *stay = new_constraint(&stay_operations, NORMAL, source, NULL);
        add_to(&constraints, stay);
        add(&planner, stay);
        struct constraint *linear = new_constraint(&scale_operations, REQUIRED, source, target);
        linear->scale = scale;
        linear->offset = offset;
        add_to(&constraints, linear);
        add(&planner, linear);
    }
    change(&planner, source, 17);
    uint64_t check = (uint64_t)(int64_t)target->value;
    change(&planner, target, 1050);
    check = check * 31 + (uint64_t)(int64_t)source->value;
    change(&planner, scale, 5);
    check = sum_of(&targets, check);
    change(&planner, offset, 2000);
    check = sum_of(&targets, check);
    struct vector none = {0};
    discard(&sources, &none);
    discard(&targets, &constraints);
    discard_variable(scale);
    discard_variable(offset);
    return (int64_t)check;
}

int main(void) {
    print_long(chain(SIZE));
    print_long(projection(SIZE));
    return 0;
}
