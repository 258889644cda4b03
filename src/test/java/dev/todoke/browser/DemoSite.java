package dev.todoke.browser;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.todoke.support.Artefact;
import dev.todoke.support.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** The demo with its invented people, and a browser to visit it with. */
final class DemoSite implements AutoCloseable {

    /** How a page is looked at. */
    record Look(String lang, ColorScheme scheme, int width) {}

    private final Artefact node;
    private final Playwright playwright = Chromium.playwright();
    private final Browser browser = Chromium.launch(playwright);

    DemoSite() {
        this(Map.of());
    }

    DemoSite(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.putAll(Map.of("todoke.mode", "demo", "todoke.data", "data", "todoke.keys.dir", "keys"));
        try {
            Path home = Files.createTempDirectory(Path.of("target"), "demo-").toAbsolutePath();
            node = Artefact.start(home, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String path) {
        return node.url() + path;
    }

    /** The code of a winner who has not answered yet. */
    String code() {
        Matcher link = Pattern.compile("/f#([0-9A-Z-]+)").matcher(node.log());
        if (!link.find()) {
            throw new IllegalStateException("the demo printed no link");
        }
        return link.group(1);
    }

    /** As a person sees it, at twice the points where it is narrow. */
    BrowserContext pictured(Look look) {
        return browser.newContext(picture(look));
    }

    /** The same of somebody signed in. */
    BrowserContext pictured(Look look, String state) {
        return browser.newContext(picture(look).setStorageState(state));
    }

    private static Browser.NewContextOptions picture(Look look) {
        return options(look).setJavaScriptEnabled(false).setDeviceScaleFactor(look.width() < 600 ? 2 : 1);
    }

    /** For signing in: without script, under the page's own policy. */
    BrowserContext plain(Look look) {
        return browser.newContext(options(look).setJavaScriptEnabled(false));
    }

    /** Of somebody signed in, under the page's own policy. */
    BrowserContext signedIn(Look look, String state, boolean script) {
        return browser.newContext(options(look).setJavaScriptEnabled(script).setStorageState(state));
    }

    /** As most people have it: with script, under the page's own policy. */
    BrowserContext scripted(Look look) {
        return browser.newContext(options(look));
    }

    /** Of somebody signed in; the examiner brings a script of its own, which the policy would rightly refuse. */
    BrowserContext examined(Look look, String state) {
        return browser.newContext(options(look).setBypassCSP(true).setStorageState(state));
    }

    /** Of somebody signed in, with scripts, under the page's own policy. */
    BrowserContext scripted(Look look, String state) {
        return browser.newContext(options(look).setStorageState(state));
    }

    /** Without motion: what is looked at must not be halfway between two colours. */
    private static Browser.NewContextOptions options(Look look) {
        return new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(look.lang().equals("ja") ? "ja-JP" : "en-GB")
                .setColorScheme(look.scheme())
                .setViewportSize(look.width(), 740);
    }

    /** Signs a person of the demo in, as a person would. */
    void signIn(Page page, String name) {
        Matcher line = line(name);
        page.navigate(url("/desk/sign-in"));
        page.fill("[name=name]", name);
        page.fill("[name=password]", line.group(1));
        page.fill("[name=code]", code(line.group(2), 0));
        page.click("form[action='/desk/sign-in'] button");
    }

    /** The code after the one that {@link #signIn} used up; the desk takes it half a minute early. */
    String freshCode(String name) {
        return code(line(name).group(2), 1);
    }

    private Matcher line(String name) {
        Matcher line = Pattern.compile(Pattern.quote(name) + "\\s+(\\S+)\\s+\\d{6}\\s+([A-Z2-7]+)")
                .matcher(node.log());
        if (!line.find()) {
            throw new IllegalStateException("the demo printed nobody of that name");
        }
        return line;
    }

    private static String code(String seed, int steps) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(base32(seed), generator.getAlgorithm()),
                    Instant.now().plusSeconds(30L * steps));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] base32(String text) {
        var out = new java.io.ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char c : text.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                out.write(buffer >> bits);
            }
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        node.close();
    }
}
