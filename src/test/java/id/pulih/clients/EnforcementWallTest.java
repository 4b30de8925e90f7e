package id.pulih.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnforcementWallTest {

    @ParameterizedTest
    @ValueSource(strings = {"Penyidik BNNK", "Satuan Reserse Narkoba", "Polisi", "Kepolisian Resor Sumbawa", "POLRES Sumbawa",
        "Polda NTB", "Polsek Unter Iwes", "Kejaksaan Negeri Sumbawa Besar", "Kejari", "Jaksa Penuntut Umum", "BNN bidang Pemberantasan",
        "Seksi Intelijen BNNP", "Bidang Pemberantasan dan Intelijen", "Satresnarkoba", "Ｐｏｌｒｅｓ", "Mabes Polri"})
    void whoInvestigatesOrProsecutesIsRecognisedHoweverItIsWritten(String recipient) {
        assertThat(EnforcementWall.names(recipient)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Puskesmas Unter Iwes", "RS Bhayangkara Polda NTB", "Rumah Sakit Polri", "Dinas Sosial", "Yayasan Disabilitas Intelektual",
        "Ibu Aminah", "PT Sumber Rejeki", "BNNP NTB seksi rehabilitasi", "SMK Negeri 1", ""})
    void whoTreatsOrHelpsIsNotTakenForOne(String recipient) {
        assertThat(EnforcementWall.names(recipient)).isFalse();
    }
}
