package dev.rekap.shop;

import java.nio.ByteBuffer;
import tools.jackson.databind.node.ObjectNode;

/**
 * An uploaded file.
 *
 * @param json as the API gives it
 * @param file name below the uploads
 * @param type media type of the content
 */
public record StoredMedium(ObjectNode json, String file, String type, ByteBuffer content) {}
