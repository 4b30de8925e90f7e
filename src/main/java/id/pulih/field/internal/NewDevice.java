package id.pulih.field.internal;

import id.pulih.platform.Input;
import id.pulih.vault.Envelope;
import java.util.Base64;

/** What a telephone says to become known. */
record NewDevice(String code, byte[] sendKey, byte[] readKey, String name) {

    static NewDevice read(Input input) {
        String code = Letters.mended(input.needText("code", 40));
        return new NewDevice(code, key(input, "sendKey"), key(input, "readKey"), input.needText("name", 60));
    }

    private static byte[] key(Input input, String field) {
        String text = input.needText(field, 200);
        try {
            byte[] key = Base64.getUrlDecoder().decode(text);
            if (Envelope.isPublicKey(key)) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for every other text that is no key.
        }
        input.error(field, "not-a-key");
        return new byte[0];
    }
}
