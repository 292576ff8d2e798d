package com.example;

import dev.terrarium.annotations.Qualifier;

@Qualifier
@interface Named {
    String[] value();
}
