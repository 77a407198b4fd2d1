package io.heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.testkit.PostgresResource;
import io.heed.testkit.Visitor;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What somebody downloads who opens a page for the first time, in the bytes that go over the line. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WeightTest {
    private static final int FIRST_VISIT = 120 * 1024;
    private static final int SCRIPT = 30 * 1024;
    private static final Pattern FONT = Pattern.compile("url\\(\"?([^\")]+\\.woff2)\"?\\)");

    @Inject
    World world;

    @TestHTTPResource("/")
    URL home;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void a_first_visit_and_the_scripts_of_a_page_stay_light() throws IOException, InterruptedException {
        world.sendHome(world.agent("ines", "Ines Duarte", "8", Map.of()));
        world.supervisor("lena", "Lena Vogt");
        Visitor agent = Visitor.signedIn("ines");
        Visitor supervisor = Visitor.signedIn("lena");
        weigh("desk", agent.open("/desk").asByteArray());
        weigh("search", agent.open("/desk/search").asByteArray());
        weigh("board", supervisor.open("/board").asByteArray());
        weigh("models", supervisor.open("/models").asByteArray());
    }

    private void weigh(String name, byte[] page) throws IOException, InterruptedException {
        Document html = Jsoup.parse(new String(page, java.nio.charset.StandardCharsets.UTF_8), home.toString());
        Set<String> scripts = new LinkedHashSet<>(html.select("script[src]").eachAttr("abs:src"));
        Set<String> others = new LinkedHashSet<>();
        for (Element link : html.select("link[href], img[src], use[href]")) {
            String address = link.hasAttr("src") ? link.absUrl("src") : link.absUrl("href");
            others.add(address.replaceFirst("#.*", ""));
        }
        int script = 0;
        for (String address : scripts) script += fetched(address).length;
        int all = script + deflated(page);
        for (String address : others) all += fetched(address).length;
        System.out.printf(
                "%s: first visit %.1f kB, of it script %.1f kB (gzip)%n", name, all / 1024.0, script / 1024.0);
        assertThat(script).as(name + ", scripts").isLessThanOrEqualTo(SCRIPT);
        assertThat(all).as(name + ", first visit").isLessThanOrEqualTo(FIRST_VISIT);
    }

    private byte[] fetched(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .as(address)
                .hasValue("public, max-age=31536000, immutable");
        // a font is compressed already; styles name no other than the one the page announces
        if (address.contains(".css")) {
            HttpRequest plain = HttpRequest.newBuilder(URI.create(address)).build();
            Matcher font = FONT.matcher(
                    client.send(plain, HttpResponse.BodyHandlers.ofString()).body());
            while (font.find()) assertThat(font.group(1)).contains("inter-latin");
        } else if (!address.endsWith(".woff2"))
            assertThat(answer.headers().firstValue("Content-Encoding"))
                    .as(address)
                    .hasValue("gzip");
        return answer.body();
    }

    private static int deflated(byte[] page) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.GZIPOutputStream(bytes)) {
            zip.write(page);
        }
        return bytes.size();
    }

    @Test
    void a_lean_script_keeps_its_lines_and_its_strings() {
        assertThat(LeanScripts.lean("/* what it is */\n(() => {\n  // why\n  go('// not a comment');\n})();"))
                .isEqualTo("\n(() => {\n\ngo('// not a comment');\n})();");
    }
}
