package com.example;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;

final class Apps {
    private Apps() {}

    abstract static class Base {
        public void run() {}
    }

    @Unikernel
    @Requires(red.Default.class)
    static final class HTTPServer extends Base {
        HTTPServer(blue.Console console) {}
    }
}
