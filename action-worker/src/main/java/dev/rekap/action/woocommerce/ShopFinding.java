package dev.rekap.action.woocommerce;

/**
 * What is wrong with a shop.
 *
 * @param blocking whether nothing can be done there; else something is left out
 * @param text for the operator: what it is, and what to do
 */
public record ShopFinding(boolean blocking, String text) {}
