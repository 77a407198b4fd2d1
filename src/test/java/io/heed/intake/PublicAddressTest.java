package io.heed.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "ff02::1"
            })
    void addresses_inside_the_house_are_known(String address) throws UnknownHostException {
        assertThat(PublicAddress.inside(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "172.32.0.1", "198.20.0.1", "2606:4700::1111"})
    void addresses_of_the_world_are_not(String address) throws UnknownHostException {
        assertThat(PublicAddress.inside(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void only_https_without_a_password_is_spoken() {
        assertThat(PublicAddress.refusal(URI.create("http://8.8.8.8/"))).isPresent();
        assertThat(PublicAddress.refusal(URI.create("https://me:secret@8.8.8.8/")))
                .isPresent();
        assertThat(PublicAddress.refusal(URI.create("https://127.0.0.1/"))).isPresent();
        assertThat(PublicAddress.refusal(URI.create("https://[::ffff:127.0.0.1]/")))
                .isPresent();
        assertThat(PublicAddress.refusal(URI.create("file:///etc/passwd"))).isPresent();
        assertThat(PublicAddress.refusal(URI.create("https://8.8.8.8/hook"))).isEmpty();
    }

    @Test
    void where_clouds_keep_their_keys_nobody_calls() throws UnknownHostException {
        assertThat(PublicAddress.isMetadata(URI.create("http://169.254.169.254/latest")))
                .isTrue();
        assertThat(PublicAddress.isMetadata(URI.create("http://[fe80::1]/"))).isTrue();
        assertThat(PublicAddress.isMetadata(URI.create("http://127.0.0.1:8080/")))
                .isFalse();
        assertThat(PublicAddress.isMetadata(URI.create("http://10.0.0.1/"))).isFalse();
    }
}
