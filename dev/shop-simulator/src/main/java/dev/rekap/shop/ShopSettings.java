package dev.rekap.shop;

/**
 * How the shop is set up.
 *
 * @param managesStock the shop's own stock option; without it quantities are ignored
 * @param permalinks whether addresses are pretty; without that there is no REST API at its usual place
 * @param rights of the key
 * @param applicationPassword whether WordPress takes application passwords, without which there are no media
 */
public record ShopSettings(boolean managesStock, boolean permalinks, Rights rights, boolean applicationPassword) {

    /** A shop as it should be. */
    public static final ShopSettings GOOD = new ShopSettings(true, true, Rights.READ_WRITE, true);

    /** What the key may do. */
    public enum Rights {
        READ_WRITE,
        READ,
        /** It was revoked. */
        NONE
    }
}
