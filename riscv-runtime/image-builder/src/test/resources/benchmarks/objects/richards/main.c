/*
 * The kernel of an operating system in miniature (Martin Richards): tasks of different priority, one of each of four
 * kinds, send each other packets. How often packets were queued and tasks held is what must come out.
 */
#include "bench.h"

#define ROUNDS 12
#define DATA_BYTES 4

enum { IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B, TASKS };

struct packet {
    struct packet *next;
    int address, datum;
    bool is_work;
    int data[DATA_BYTES];
};

struct scheduler;

struct task {
    struct task *next;
    struct task *(*process)(struct scheduler *, struct task *, struct packet *);
    struct packet *queue;
    int id, priority;
    bool is_held, is_suspended;
    union {
        struct {
            int shift_register, rest;
        } idle;
        struct {
            int receiver, letter;
        } worker;
        struct {
            struct packet *work, *device;
        } handler;
        struct {
            struct packet *pending;
        } device;
    };
};

struct scheduler {
    struct task *tasks[TASKS];
    struct task *first, *current;
    int queued, held;
};

/* Puts a packet behind those of a queue and returns the queue. */
static struct packet *append(struct packet *packet, struct packet *queue) {
    packet->next = NULL;
    if (queue == NULL) {
        return packet;
    }
    struct packet *last = queue;
    while (last->next != NULL) {
        last = last->next;
    }
    last->next = packet;
    return queue;
}

static struct task *hold(struct scheduler *scheduler) {
    scheduler->held++;
    scheduler->current->is_held = true;
    return scheduler->current->next;
}

static struct task *suspend(struct scheduler *scheduler) {
    scheduler->current->is_suspended = true;
    return scheduler->current;
}

static struct task *release(struct scheduler *scheduler, int id) {
    struct task *task = scheduler->tasks[id];
    task->is_held = false;
    return task->priority > scheduler->current->priority ? task : scheduler->current;
}

static struct task *send(struct scheduler *scheduler, struct packet *packet) {
    struct task *receiver = scheduler->tasks[packet->address];
    struct task *current = scheduler->current;
    scheduler->queued++;
    packet->next = NULL;
    packet->address = current->id;
    if (receiver->queue == NULL) {
        receiver->queue = packet;
        return receiver->priority > current->priority ? receiver : current;
    }
    receiver->queue = append(packet, receiver->queue);
    return current;
}

/* Releases one or the other device, as a shift register with feedback has it. */
static struct task *process_idle(struct scheduler *scheduler, struct task *task, struct packet *packet) {
    (void)packet;
    if (--task->idle.rest == 0) {
        return hold(scheduler);
    }
    if ((task->idle.shift_register & 1) == 0) {
        task->idle.shift_register >>= 1;
        return release(scheduler, DEVICE_A);
    }
    task->idle.shift_register = task->idle.shift_register >> 1 ^ 0xd008;
    return release(scheduler, DEVICE_B);
}

/* Fills packets with letters and sends them to the two handlers by turns. */
static struct task *process_worker(struct scheduler *scheduler, struct task *task, struct packet *packet) {
    if (packet == NULL) {
        return suspend(scheduler);
    }
    task->worker.receiver = task->worker.receiver == HANDLER_A ? HANDLER_B : HANDLER_A;
    packet->address = task->worker.receiver;
    packet->datum = 0;
    for (int i = 0; i < DATA_BYTES; i++) {
        task->worker.letter = task->worker.letter == 26 ? 1 : task->worker.letter + 1;
        packet->data[i] = task->worker.letter;
    }
    return send(scheduler, packet);
}

/* Hands the letters of work packets to a device, one with each device packet. */
static struct task *process_handler(struct scheduler *scheduler, struct task *task, struct packet *packet) {
    if (packet != NULL) {
        if (packet->is_work) {
            task->handler.work = append(packet, task->handler.work);
        } else {
            task->handler.device = append(packet, task->handler.device);
        }
    }
    struct packet *work = task->handler.work;
    if (work != NULL) {
        int count = work->datum;
        if (count == DATA_BYTES) {
            task->handler.work = work->next;
            return send(scheduler, work);
        }
        struct packet *carrier = task->handler.device;
        if (carrier != NULL) {
            task->handler.device = carrier->next;
            carrier->datum = work->data[count];
            work->datum = count + 1;
            return send(scheduler, carrier);
        }
    }
    return suspend(scheduler);
}

/* Keeps a packet until it is released, and sends it back then. */
static struct task *process_device(struct scheduler *scheduler, struct task *task, struct packet *packet) {
    if (packet != NULL) {
        task->device.pending = packet;
        return hold(scheduler);
    }
    if (task->device.pending == NULL) {
        return suspend(scheduler);
    }
    struct packet *done = task->device.pending;
    task->device.pending = NULL;
    return send(scheduler, done);
}

/* Goes on with the packet that the task has waited for, if it has; returns the task that is next. */
static struct task *resume(struct scheduler *scheduler, struct task *task) {
    struct packet *packet = NULL;
    if (task->is_suspended && task->queue != NULL) {
        packet = task->queue;
        task->queue = packet->next;
        task->is_suspended = false;
    }
    return task->process(scheduler, task, packet);
}

static void run(struct scheduler *scheduler) {
    scheduler->current = scheduler->first;
    while (scheduler->current != NULL) {
        struct task *current = scheduler->current;
        scheduler->current = current->is_held || (current->is_suspended && current->queue == NULL)
                                 ? current->next
                                 : resume(scheduler, current);
    }
}

static struct packet *packets(int count, int address, bool is_work) {
    struct packet *queue = NULL;
    for (int i = 0; i < count; i++) {
        struct packet *packet = malloc(sizeof *packet);
        *packet = (struct packet){.next = queue, .address = address, .is_work = is_work};
        queue = packet;
    }
    return queue;
}

static struct task *add(struct scheduler *scheduler, int id, int priority,
                        struct task *(*process)(struct scheduler *, struct task *, struct packet *),
                        struct packet *queue) {
    struct task *task = malloc(sizeof *task);
    *task = (struct task){
        .next = scheduler->first,
        .process = process,
        .queue = queue,
        .id = id,
        .priority = priority,
        .is_suspended = true,
    };
    scheduler->first = task;
    scheduler->tasks[id] = task;
    return task;
}

static void discard_packets(struct packet *queue) {
    while (queue != NULL) {
        struct packet *next = queue->next;
        free(queue);
        queue = next;
    }
}

static void discard(struct scheduler *scheduler) {
    for (int id = 0; id < TASKS; id++) {
        struct task *task = scheduler->tasks[id];
        discard_packets(task->queue);
        if (task->process == process_handler) {
            discard_packets(task->handler.work);
            discard_packets(task->handler.device);
        } else if (task->process == process_device && task->device.pending != NULL) {
            free(task->device.pending);
        }
        free(task);
    }
    free(scheduler);
}

static struct scheduler *with_all_tasks(void) {
    struct scheduler *scheduler = malloc(sizeof *scheduler);
    *scheduler = (struct scheduler){0};
    struct task *idle = add(scheduler, IDLE, 0, process_idle, NULL);
    idle->is_suspended = false;
    idle->idle.shift_register = 1;
    idle->idle.rest = 10000;
    struct task *worker = add(scheduler, WORKER, 1000, process_worker, packets(2, WORKER, true));
    worker->worker.receiver = HANDLER_A;
    add(scheduler, HANDLER_A, 2000, process_handler, packets(3, DEVICE_A, false));
    add(scheduler, HANDLER_B, 3000, process_handler, packets(3, DEVICE_B, false));
    add(scheduler, DEVICE_A, 4000, process_device, NULL);
    add(scheduler, DEVICE_B, 5000, process_device, NULL);
    return scheduler;
}

int main(void) {
    int64_t queued = 0, held = 0;
    for (int round = 0; round < ROUNDS; round++) {
        struct scheduler *scheduler = with_all_tasks();
        run(scheduler);
        queued += scheduler->queued;
        held += scheduler->held;
        discard(scheduler);
    }
    print_long(queued);
    print_long(held);
    return 0;
}
