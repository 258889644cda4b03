package dev.todoke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What must be true of every page; each answers with the faults it found. */
final class PageChecks {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Pattern FORBIDDEN =
            Pattern.compile("<[^>]*\\s(style=|placeholder=|on[a-z]+=|disabled[\\s=>]|readonly[\\s=>])");
    private static final Pattern UNTRANSLATED = Pattern.compile("\\?\\?|\\{[a-z]+:[a-zA-Z]+|\\bNOT_FOUND\\b");

    /** Those whose answer may differ between schemes and widths. */
    private static final List<String> OF_LOOKS =
            List.of("color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block");

    private PageChecks() {}

    /** All of it at once, for a test that looks at one page. */
    static void hold(Page page, String name) {
        List<String> faults = new ArrayList<>(axe(page, name));
        faults.addAll(text(page, name));
        faults.addAll(sideways(page, name));
        assertThat(faults).isEmpty();
    }

    /** Every rule. */
    static List<String> axe(Page page, String name) {
        return faults(new AxeBuilder(page).withTags(RULES), name);
    }

    /** The rules that a scheme or a width can break. */
    static List<String> appearance(Page page, String name) {
        return faults(new AxeBuilder(page).withRules(OF_LOOKS), name);
    }

    private static List<String> faults(AxeBuilder axe, String name) {
        return axe.analyze().getViolations().stream()
                .map(rule -> "axe on " + name + ": " + shown(rule))
                .toList();
    }

    /** What stands in the source. */
    static List<String> text(Page page, String name) {
        List<String> faults = new ArrayList<>();
        String html = page.content();
        var forbidden = FORBIDDEN.matcher(html);
        if (forbidden.find()) {
            faults.add("attribute on " + name + ": " + forbidden.group());
        }
        var untranslated = UNTRANSLATED.matcher(html);
        if (untranslated.find()) {
            faults.add("untranslated on " + name + ": " + untranslated.group());
        }
        return faults;
    }

    static List<String> sideways(Page page, String name) {
        Object more =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return Integer.valueOf(0).equals(more)
                ? List.of()
                : List.of("sideways scrolling on " + name + ": " + more + " " + page.evaluate("""
                        () => [...document.querySelectorAll('main *')]
                            .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                                && !e.closest('.table-wrap'))
                            .slice(0, 3).map(e => e.outerHTML.slice(0, 80))"""));
    }

    private static String shown(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }
}
