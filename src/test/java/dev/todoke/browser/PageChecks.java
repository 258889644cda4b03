package dev.todoke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/** What must be true of every page. */
final class PageChecks {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Pattern FORBIDDEN = Pattern.compile("<[^>]*\\s(style|placeholder|on[a-z]+)=");
    private static final Pattern UNTRANSLATED = Pattern.compile("\\?\\?|\\{[a-z]+:[a-zA-Z]+");

    private PageChecks() {}

    static void hold(Page page, String name) {
        List<String> violations = new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(PageChecks::shown)
                        .toList();
        assertThat(violations).as("axe on %s", name).isEmpty();
        String html = page.content();
        assertThat(FORBIDDEN.matcher(html).find())
                .as("style, placeholder or handler attribute on %s", name)
                .isFalse();
        assertThat(UNTRANSLATED.matcher(html).find())
                .as("untranslated text on %s", name)
                .isFalse();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("sideways scrolling on %s", name)
                .isEqualTo(0);
    }

    private static String shown(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }
}
