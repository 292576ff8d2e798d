package conformance.algorithms.nbody;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** The n-body simulation; energies printed as doubles. */
@Unikernel(name = "algorithms-nbody")
@Requires(Console.class)
public final class Main {
    static final double SOLAR_MASS = 4 * 3.141592653589793 * 3.141592653589793;
    static final double DAYS = 365.24;

    static final class Body {
        double x;
        double y;
        double z;
        double vx;
        double vy;
        double vz;
        final double mass;

        Body(double x, double y, double z, double vx, double vy, double vz, double mass) {
            this.x = x;
            this.y = y;
            this.z = z;
            this.vx = vx * DAYS;
            this.vy = vy * DAYS;
            this.vz = vz * DAYS;
            this.mass = mass * SOLAR_MASS;
        }
    }

    static void advance(Body[] bodies, double dt) {
        for (int i = 0; i < bodies.length; i++) {
            Body a = bodies[i];
            for (int j = i + 1; j < bodies.length; j++) {
                Body b = bodies[j];
                double dx = a.x - b.x;
                double dy = a.y - b.y;
                double dz = a.z - b.z;
                double squared = dx * dx + dy * dy + dz * dz;
                double magnitude = dt / (squared * Math.sqrt(squared));
                a.vx -= dx * b.mass * magnitude;
                a.vy -= dy * b.mass * magnitude;
                a.vz -= dz * b.mass * magnitude;
                b.vx += dx * a.mass * magnitude;
                b.vy += dy * a.mass * magnitude;
                b.vz += dz * a.mass * magnitude;
            }
        }
        for (Body b : bodies) {
            b.x += dt * b.vx;
            b.y += dt * b.vy;
            b.z += dt * b.vz;
        }
    }

    static double energy(Body[] bodies) {
        double e = 0;
        for (int i = 0; i < bodies.length; i++) {
            Body a = bodies[i];
            e += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
            for (int j = i + 1; j < bodies.length; j++) {
                Body b = bodies[j];
                double dx = a.x - b.x;
                double dy = a.y - b.y;
                double dz = a.z - b.z;
                e -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
            }
        }
        return e;
    }

    public static void main(String[] args) {
        Body[] bodies = {
            new Body(0, 0, 0, 0, 0, 0, 1),
            new Body(
                    4.84143144246472090,
                    -1.16032004402742839,
                    -0.103622044471123109,
                    0.00166007664274403694,
                    0.00769901118419740425,
                    -0.0000690460016972063023,
                    0.000954791938424326609),
            new Body(
                    8.34336671824457987,
                    4.12479856412430479,
                    -0.403523417114321381,
                    -0.00276742510726411,
                    0.00499852801234917238,
                    0.0000230417297573763929,
                    0.000285885980666130812)
        };
        System.out.println(energy(bodies));
        for (int i = 0; i < 1500; i++) {
            advance(bodies, 0.01);
        }
        System.out.println(energy(bodies));
        System.out.println(bodies[1].x + " " + bodies[2].vy + " " + Double.doubleToLongBits(bodies[0].z));
    }
}
