/** The rules, each a class that says what it reports. */
package dev.terrarium.processor.validate;
