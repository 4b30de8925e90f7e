package id.pulih.audit.internal;

import java.util.UUID;

/**
 * The end of an office's chain as the database has it.
 *
 * @param seal of the head itself, see {@link Chain#head}
 */
public record ChainHead(UUID office, long seq, byte[] mac, byte[] seal) {

    static ChainHead sealed(Chain chain, UUID office, long seq, byte[] mac) {
        return new ChainHead(office, seq, mac, chain.head(office, seq, mac));
    }

    public boolean genuine(Chain chain) {
        return Chain.same(seal, chain.head(office, seq, mac));
    }
}
