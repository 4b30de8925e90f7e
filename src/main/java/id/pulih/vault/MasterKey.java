package id.pulih.vault;

import id.pulih.platform.StartFailure;
import java.util.Set;

/**
 * The key above all others, outside the database. Its secret never leaves the implementation: a file now, a KMS or HSM
 * later. The first byte of what it gives out is the version that made it, so that older bytes stay readable until that
 * version is forgotten.
 */
public interface MasterKey {

    /** Seals the secret of a key below under the newest version. */
    byte[] wrap(String place, byte[] secret);

    /** @throws VaultException when no known version fits, or a byte was changed */
    byte[] unwrap(String place, byte[] wrapped);

    /** A mark that nobody makes without this key, by the newest version. */
    byte[] sign(String purpose, byte[] bytes);

    boolean signed(String purpose, byte[] bytes, byte[] mark);

    /** The versions that can unwrap. */
    Set<Integer> versions();

    /** Adds a version; from now on it wraps, in every process. */
    int renew();

    /** Destroys all versions but these. What others wrapped can never be read again. */
    void keepOnly(Set<Integer> versions);

    /** What to tell the operator when this key does not open the database. */
    StartFailure refusal(VaultException cause);
}
