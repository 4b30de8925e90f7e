package id.pulih.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.pulih.Pulih;
import id.pulih.access.Asker;
import id.pulih.clients.Erasure;
import id.pulih.platform.Ids;
import id.pulih.platform.StartFailure;
import id.pulih.platform.TestPostgres;
import id.pulih.platform.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A data folder that is backed up, changed and restored: who was erased stays erased, and old keys make old backups useless. */
class ErasureTest {

    private static final byte[] SCAN = "a scanned identity card".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private UUID office;
    private UUID gone;
    private UUID stays;
    private Asker asker;

    @Test
    void theErasedStayErasedInARestoredBackupAndForgottenKeysCloseIt() throws Exception {
        Path home = folder.resolve("home");
        running(home, this::enterTwoClients);
        Path backup = copy(home.resolve("postgres"), folder.resolve("backup"));

        running(home, context -> {
            context.getBean(Erasure.class).erase(asker, gone, "");
            return assertThat(context.getBean(ErasureLedger.class).all()).extracting(Erased::client).containsExactly(gone);
        });
        restore(backup, home);
        running(home, this::onlyTheOtherIsReadable);
        running(home, this::onlyTheOtherIsReadable);

        running(home, context -> {
            context.getBean(KeyRotation.class).master();
            context.getBean(KeyRotation.class).forgetMaster();
            return onlyTheOtherIsReadable(context);
        });
        running(home, this::onlyTheOtherIsReadable);
        restore(backup, home);
        Throwable refused = catchThrowable(() -> running(home, context -> true));
        assertThat(Stream.iterate(refused, each -> each != null, Throwable::getCause).filter(StartFailure.class::isInstance).findFirst())
                .hasValueSatisfying(failure -> assertThat(failure).hasMessageContaining("is not the key of this database"));
        System.out.println("FIGURE erasure: 1 client with an attachment, unreadable in 1 restored backup, 1 other readable; after forget-master the backup opens 0");
    }

    private boolean enterTwoClients(ConfigurableApplicationContext context) {
        var rows = new SealedOffice(context.getBean(JdbcClient.class), context.getBean(Work.class), context.getBean(StoredKeys.class));
        gone = rows.register(2);
        stays = rows.register(2);
        office = rows.id;
        asker = Asker.service(office, "Kantor uji", ZoneOffset.UTC, Ids.next());
        for (UUID client : List.of(gone, stays)) {
            attach(context, client);
        }
        return true;
    }

    private void attach(ConfigurableApplicationContext context, UUID client) {
        context.getBean(Work.class).write(asker.own("care"), () -> {
            byte[] sealed = context.getBean(Vault.class).clientKey(office, client).sealBytes("attachment.content." + client, SCAN);
            context.getBean(JdbcClient.class).sql("""
                    insert into pulih.attachment (office_id, id, client_id, media_type, size, content_sealed, stored_by, stored_at)
                    values (:office, :id, :id, 'image/png', 1, :sealed, :id, timestamptz '2026-01-01')""")
                    .param("office", office).param("id", client).param("sealed", sealed).update();
        });
    }

    private boolean onlyTheOtherIsReadable(ConfigurableApplicationContext context) {
        Vault vault = context.getBean(Vault.class);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        return context.getBean(Work.class).read(asker.own("care"), () -> {
            assertThat(vault.erased(office, gone)).isTrue();
            Map<UUID, SealingKey> keys = vault.clientKeys(office, List.of(gone, stays));
            assertThat(keys).containsOnlyKeys(stays);
            assertThat(bytes(jdbc, "select name_sealed from pulih.client where office_id = :office and id = :id", gone)).isEmpty();
            assertThat(bytes(jdbc, "select content_sealed from pulih.attachment where office_id = :office and id = :id", gone)).isEmpty();
            SealingKey key = keys.get(stays);
            assertThat(key.open("client.name." + stays, bytes(jdbc, "select name_sealed from pulih.client where office_id = :office and id = :id", stays)))
                    .isEqualTo("Nama " + stays);
            assertThat(key.openBytes("attachment.content." + stays,
                    bytes(jdbc, "select content_sealed from pulih.attachment where office_id = :office and id = :id", stays))).isEqualTo(SCAN);
            assertThat(jdbc.sql("select count(*) from pulih.audit_entry where office_id = :office and subject_id = :id and action like 'client-erased%'")
                    .param("office", office).param("id", gone).query(Integer.class).single()).isOne();
            return true;
        });
    }

    private byte[] bytes(JdbcClient jdbc, String sql, UUID id) {
        return jdbc.sql(sql).param("office", office).param("id", id).query(byte[].class).single();
    }

    private static <T> void running(Path home, Function<ConfigurableApplicationContext, T> act) {
        TestPostgres.shareBinaries();
        var application = new SpringApplication(Pulih.class);
        try (var context = application.run("--pulih.home=" + home, "--pulih.verb=serve", "--server.port=-1")) {
            act.apply(context);
        }
    }

    private static void restore(Path backup, Path home) throws IOException {
        FileSystemUtils.deleteRecursively(home.resolve("postgres"));
        copy(backup, home.resolve("postgres"));
    }

    /** With the rights the server insists on. */
    private static Path copy(Path from, Path to) throws IOException {
        try (var tree = Files.walk(from)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }
}
