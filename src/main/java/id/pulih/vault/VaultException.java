package id.pulih.vault;

/** Something sealed could not be opened. The message names the place, never the content. */
public class VaultException extends RuntimeException {

    public VaultException(String message) {
        super(message);
    }

    public VaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
