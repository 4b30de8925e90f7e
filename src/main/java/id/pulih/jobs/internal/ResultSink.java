package id.pulih.jobs.internal;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Takes a file as it is written and hands it on in pieces, so that no file is ever whole in memory. */
final class ResultSink extends OutputStream {

    private static final int PIECE = 512 * 1024;

    /** Keeps one piece. */
    interface Keeper {
        void keep(int number, byte[] piece);
    }

    private final Keeper keeper;
    private final MessageDigest digest = sha256();
    private final byte[] buffer = new byte[PIECE];
    private int filled;
    private int pieces;
    private long size;

    ResultSink(Keeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void write(int each) {
        write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (int done = 0; done < length; ) {
            int now = Math.min(length - done, PIECE - filled);
            System.arraycopy(bytes, from + done, buffer, filled, now);
            filled += now;
            done += now;
            if (filled == PIECE) {
                keep();
            }
        }
    }

    private void keep() {
        digest.update(buffer, 0, filled);
        size += filled;
        keeper.keep(++pieces, Arrays.copyOf(buffer, filled));
        filled = 0;
    }

    /** A second close does nothing: writers of ZIP and XLSX close what they write to. */
    @Override
    public void close() {
        if (filled > 0) {
            keep();
        }
    }

    long size() {
        return size;
    }

    byte[] sha256Sum() {
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
