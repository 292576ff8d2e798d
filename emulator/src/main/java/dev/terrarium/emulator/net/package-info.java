/**
 * The user-mode network: a guest's Ethernet frames end here, in a small router that speaks ARP, DHCP, IPv4, ICMP, UDP and
 * TCP, and go on as data of the host's own sockets, so that no privileges are needed. Everything happens on the machine's
 * thread, when it polls; time is the machine's.
 */
package dev.terrarium.emulator.net;
