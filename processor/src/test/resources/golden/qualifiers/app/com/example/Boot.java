package com.example;

import dev.terrarium.annotations.Qualifier;

@Qualifier
@interface Boot {}
