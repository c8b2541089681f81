/** Holds docker-compose.yml, the Dockerfile and .env.example to the policies and to what the services read; starts nothing. */
@NullMarked
package dev.rekap.deploy.containers;

import org.jspecify.annotations.NullMarked;
