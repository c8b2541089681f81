package dev.rekap.stt.engine.google;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The key file of a service account, made for a test.
 *
 * @param file in Google's form
 * @param key that its signatures are to be checked with
 */
record ServiceAccount(Path file, PublicKey key) {

    private static final int BITS = 2048;
    private static final KeyPair PAIR = pair();

    static ServiceAccount write(Path file) throws IOException {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(PAIR.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        Files.writeString(
                file,
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "type", "service_account",
                                "private_key_id", "key-1",
                                "private_key", pem,
                                "client_email", "rekap@warung-1.iam.gserviceaccount.com")));
        return new ServiceAccount(file, PAIR.getPublic());
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
