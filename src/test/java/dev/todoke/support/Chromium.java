package dev.todoke.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The machine's own Chromium. Nothing is downloaded: {@code TODOKE_CHROMIUM} names it, or it is on the path. */
public final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final AtomicBoolean SAID = new AtomicBoolean();

    private Chromium() {}

    public static Optional<Path> find() {
        String named = System.getenv("TODOKE_CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Playwright without its own browsers. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    public static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(find().orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Leaves browser tests out, loudly, where there is no browser; fails where they are demanded. */
    static final class Found implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (find().isPresent()) {
                return ConditionEvaluationResult.enabled("Chromium found");
            }
            if ("demanded".equals(System.getProperty("browser.tests"))) {
                throw new IllegalStateException("the browser tests are demanded and there is no Chromium");
            }
            if (SAID.compareAndSet(false, true)) {
                System.err.println("""

                        ##################################################################################
                        ##  NO CHROMIUM FOUND: THE BROWSER TESTS ARE LEFT OUT OF THIS RUN.              ##
                        ##  Install chromium and a Japanese font, or name the program: TODOKE_CHROMIUM. ##
                        ##################################################################################
                        """);
            }
            return ConditionEvaluationResult.disabled("no Chromium");
        }
    }
}
