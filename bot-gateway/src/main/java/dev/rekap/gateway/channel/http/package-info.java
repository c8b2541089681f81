/** Calls of other services over HTTP, without a product: clients, answers, forms. */
@NullMarked
package dev.rekap.gateway.channel.http;

import org.jspecify.annotations.NullMarked;
