/** Tests of the clients, against services that misbehave. */
@NullMarked
package dev.rekap.gateway.services;

import org.jspecify.annotations.NullMarked;
