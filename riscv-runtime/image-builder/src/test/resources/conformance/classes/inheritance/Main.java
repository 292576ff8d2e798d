package conformance.classes.inheritance;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Inherited fields and methods, overriding, super calls and three levels of classes. */
@Unikernel(name = "classes-inheritance")
@Requires(Console.class)
public final class Main {
    static class Animal {
        protected final String name;
        int legs = 4;

        Animal(String name) {
            this.name = name;
        }

        String sound() {
            return "...";
        }

        String speak() {
            return name + " says " + sound() + " on " + legs;
        }
    }

    static class Dog extends Animal {
        int tricks;

        Dog(String name) {
            super(name);
        }

        @Override
        String sound() {
            return "woof";
        }

        Dog teach() {
            tricks++;
            return this;
        }
    }

    static class Puppy extends Dog {
        Puppy() {
            super("puppy");
            legs--;
        }

        @Override
        String sound() {
            return "small " + super.sound();
        }

        @Override
        String speak() {
            return super.speak() + " with " + tricks;
        }
    }

    static class Bird extends Animal {
        Bird() {
            super("bird");
            legs = 2;
        }
    }

    public static void main(String[] args) {
        Animal[] animals = {
            new Animal("thing"), new Dog("rex").teach(), new Puppy().teach().teach(), new Bird()
        };
        for (Animal a : animals) {
            System.out.println(a.speak());
        }
        Dog d = (Dog) animals[2];
        System.out.println(d.tricks + " " + d.name + " " + d.sound());
    }
}
