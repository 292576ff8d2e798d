package benchmarks.objects.richards;

import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.memory.heap.GenerationalHeap;

/**
 * The kernel of an operating system in miniature (Martin Richards): tasks of different priority, one of each of four
 * kinds, send each other packets. How often packets were queued and tasks held is what must come out.
 */
@Unikernel(use = GenerationalHeap.class, set = @Set(name = "heap.bytes", value = "8M"))
public final class Main {
    private static final int ROUNDS = 12;

    private Main() {}

    public static void main(String[] args) {
        long queued = 0;
        long held = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Scheduler scheduler = Scheduler.withAllTasks();
            scheduler.run();
            queued += scheduler.queued;
            held += scheduler.held;
        }
        System.out.println(queued);
        System.out.println(held);
    }

    private static final class Packet {
        static final int DATA_BYTES = 4;

        final boolean isWork;
        final int[] data = new int[DATA_BYTES];
        Packet next;
        int address;
        int datum;

        Packet(Packet next, int address, boolean isWork) {
            this.next = next;
            this.address = address;
            this.isWork = isWork;
        }

        /** Puts this packet behind those of a queue and returns the queue. */
        Packet appendedTo(Packet queue) {
            next = null;
            if (queue == null) {
                return this;
            }
            Packet last = queue;
            while (last.next != null) {
                last = last.next;
            }
            last.next = this;
            return queue;
        }
    }

    private static final class Scheduler {
        static final int IDLE = 0;
        static final int WORKER = 1;
        static final int HANDLER_A = 2;
        static final int HANDLER_B = 3;
        static final int DEVICE_A = 4;
        static final int DEVICE_B = 5;

        private final Task[] tasks = new Task[6];
        private Task first;
        private Task current;
        private int queued;
        private int held;

        static Scheduler withAllTasks() {
            Scheduler scheduler = new Scheduler();
            Task idle = scheduler.add(new IdleTask(scheduler), null);
            idle.isSuspended = false;
            scheduler.add(new WorkerTask(scheduler), packets(2, WORKER, true));
            scheduler.add(new HandlerTask(scheduler, HANDLER_A, 2000), packets(3, DEVICE_A, false));
            scheduler.add(new HandlerTask(scheduler, HANDLER_B, 3000), packets(3, DEVICE_B, false));
            scheduler.add(new DeviceTask(scheduler, DEVICE_A, 4000), null);
            scheduler.add(new DeviceTask(scheduler, DEVICE_B, 5000), null);
            return scheduler;
        }

        private static Packet packets(int count, int address, boolean isWork) {
            Packet queue = null;
            for (int i = 0; i < count; i++) {
                queue = new Packet(queue, address, isWork);
            }
            return queue;
        }

        private Task add(Task task, Packet queue) {
            task.next = first;
            task.queue = queue;
            first = task;
            tasks[task.id] = task;
            return task;
        }

        void run() {
            current = first;
            while (current != null) {
                current = current.isHeld || current.isSuspended && current.queue == null
                        ? current.next
                        : current.resume();
            }
        }

        Task hold() {
            held++;
            current.isHeld = true;
            return current.next;
        }

        Task suspend() {
            current.isSuspended = true;
            return current;
        }

        Task release(int id) {
            Task task = tasks[id];
            task.isHeld = false;
            return task.priority > current.priority ? task : current;
        }

        Task send(Packet packet) {
            Task receiver = tasks[packet.address];
            queued++;
            packet.next = null;
            packet.address = current.id;
            if (receiver.queue == null) {
                receiver.queue = packet;
                return receiver.priority > current.priority ? receiver : current;
            }
            receiver.queue = packet.appendedTo(receiver.queue);
            return current;
        }
    }

    private abstract static class Task {
        final Scheduler scheduler;
        final int id;
        final int priority;
        Task next;
        Packet queue;
        boolean isHeld;
        boolean isSuspended = true;

        Task(Scheduler scheduler, int id, int priority) {
            this.scheduler = scheduler;
            this.id = id;
            this.priority = priority;
        }

        /** Goes on with the packet that the task has waited for, if it has; returns the task that is next. */
        final Task resume() {
            Packet packet = null;
            if (isSuspended && queue != null) {
                packet = queue;
                queue = packet.next;
                isSuspended = false;
            }
            return process(packet);
        }

        abstract Task process(Packet packet);
    }

    /** Releases one or the other device, as a shift register with feedback has it. */
    private static final class IdleTask extends Task {
        private int register = 1;
        private int rest = 10_000;

        IdleTask(Scheduler scheduler) {
            super(scheduler, Scheduler.IDLE, 0);
        }

        @Override
        Task process(Packet packet) {
            if (--rest == 0) {
                return scheduler.hold();
            }
            if ((register & 1) == 0) {
                register >>= 1;
                return scheduler.release(Scheduler.DEVICE_A);
            }
            register = register >> 1 ^ 0xd008;
            return scheduler.release(Scheduler.DEVICE_B);
        }
    }

    /** Fills packets with letters and sends them to the two handlers by turns. */
    private static final class WorkerTask extends Task {
        private int receiver = Scheduler.HANDLER_A;
        private int letter;

        WorkerTask(Scheduler scheduler) {
            super(scheduler, Scheduler.WORKER, 1000);
        }

        @Override
        Task process(Packet packet) {
            if (packet == null) {
                return scheduler.suspend();
            }
            receiver = receiver == Scheduler.HANDLER_A ? Scheduler.HANDLER_B : Scheduler.HANDLER_A;
            packet.address = receiver;
            packet.datum = 0;
            for (int i = 0; i < packet.data.length; i++) {
                letter = letter == 26 ? 1 : letter + 1;
                packet.data[i] = letter;
            }
            return scheduler.send(packet);
        }
    }

    /** Hands the letters of work packets to a device, one with each device packet. */
    private static final class HandlerTask extends Task {
        private Packet work;
        private Packet device;

        HandlerTask(Scheduler scheduler, int id, int priority) {
            super(scheduler, id, priority);
        }

        @Override
        Task process(Packet packet) {
            if (packet != null) {
                if (packet.isWork) {
                    work = packet.appendedTo(work);
                } else {
                    device = packet.appendedTo(device);
                }
            }
            if (work != null) {
                int count = work.datum;
                if (count == Packet.DATA_BYTES) {
                    Packet done = work;
                    work = done.next;
                    return scheduler.send(done);
                }
                if (device != null) {
                    Packet carrier = device;
                    device = carrier.next;
                    carrier.datum = work.data[count];
                    work.datum = count + 1;
                    return scheduler.send(carrier);
                }
            }
            return scheduler.suspend();
        }
    }

    /** Keeps a packet until it is released, and sends it back then. */
    private static final class DeviceTask extends Task {
        private Packet pending;

        DeviceTask(Scheduler scheduler, int id, int priority) {
            super(scheduler, id, priority);
        }

        @Override
        Task process(Packet packet) {
            if (packet != null) {
                pending = packet;
                return scheduler.hold();
            }
            if (pending == null) {
                return scheduler.suspend();
            }
            Packet done = pending;
            pending = null;
            return scheduler.send(done);
        }
    }
}
