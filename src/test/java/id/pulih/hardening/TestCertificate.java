package id.pulih.hardening;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost made by the JDK's keytool, as PEM files. */
record TestCertificate(Path certificate, Path key, KeyStore trusted) {

    static TestCertificate in(Path folder, String name, String algorithm, int fromDay, int days) throws Exception {
        Path store = folder.resolve(name + ".p12");
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "x",
                "-keyalg", algorithm, "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-startdate", (fromDay < 0 ? "" : "+") + fromDay + "d",
                "-validity", Integer.toString(days), "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", "rahasia")
                .redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new AssertionError(output);
        }
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(store)) {
            keys.load(content, "rahasia".toCharArray());
        }
        Path certificate = Files.writeString(folder.resolve(name + ".crt"), pem("CERTIFICATE", keys.getCertificate("x").getEncoded()));
        Path key = Files.writeString(folder.resolve(name + ".key"), pem("PRIVATE KEY", keys.getKey("x", "rahasia".toCharArray()).getEncoded()));
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("x", keys.getCertificate("x"));
        return new TestCertificate(certificate, key, trusted);
    }

    /** Of a client that trusts this certificate and no other. */
    SSLContext client() throws Exception {
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + kind + "-----\n";
    }
}
