package com.example;

interface Store {}
