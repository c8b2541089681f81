/** The simulator over HTTP: the Bot API, its files, the control API, the page, and updates to a webhook. */
@NullMarked
package dev.rekap.localstack.botapi.http;

import org.jspecify.annotations.NullMarked;
