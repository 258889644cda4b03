package dev.todoke.architecture;

import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may know whom: the table of the design, read top to bottom. A capability only looks upwards; all know the kernel. */
final class Capabilities {

    static final String BASE = "dev.todoke";

    private static final Set<String> SEAL = Set.of("vault.seal", "vault.RecordRef", "vault.Kind", "vault.MacTag");

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("kernel", Set.of()),
            entry("audit", Set.of()),
            entry("document", Set.of()),
            entry("address", Set.of()),
            entry("job", Set.of("audit")),
            entry("vault", Set.of("audit", "job")),
            entry("retention", Set.of("audit", "job", "document", "vault")),
            entry("organisation", Set.of("audit", "vault", "retention")),
            entry("post", Set.of("audit", "job", "vault", "retention", "organisation")),
            entry("staff", Set.of("audit", "job", "vault", "retention", "organisation", "post")),
            entry("channel", Set.of("audit", "job", "vault", "retention", "organisation", "post")),
            entry("campaign", Set.of("audit", "vault", "retention", "organisation", "address", "channel")),
            entry(
                    "winner",
                    Set.of(
                            "audit",
                            "job",
                            "vault",
                            "retention",
                            "organisation",
                            "post",
                            "address",
                            "channel",
                            "campaign")),
            entry(
                    "intake",
                    with(
                            SEAL,
                            "audit",
                            "job",
                            "retention",
                            "organisation",
                            "post",
                            "address",
                            "channel",
                            "campaign",
                            "winner")),
            entry(
                    "details",
                    Set.of(
                            "audit",
                            "job",
                            "retention",
                            "vault",
                            "organisation",
                            "post",
                            "address",
                            "channel",
                            "campaign",
                            "winner",
                            "intake")),
            entry(
                    "shipping",
                    Set.of(
                            "audit",
                            "job",
                            "document",
                            "retention",
                            "vault",
                            "organisation",
                            "post",
                            "address",
                            "channel",
                            "campaign",
                            "winner",
                            "intake",
                            "details")),
            entry(
                    "incident",
                    with(
                            SEAL,
                            "audit",
                            "job",
                            "document",
                            "retention",
                            "organisation",
                            "post",
                            "staff",
                            "address",
                            "channel",
                            "campaign",
                            "winner",
                            "intake",
                            "details",
                            "shipping")),
            entry(
                    "inquiry",
                    Set.of(
                            "audit",
                            "job",
                            "document",
                            "retention",
                            "vault",
                            "organisation",
                            "post",
                            "channel",
                            "campaign",
                            "winner",
                            "intake",
                            "details",
                            "shipping",
                            "incident")));

    /** May use anything; nobody may use it. */
    static final String CONSOLE = "console";

    private Capabilities() {}

    private static Set<String> with(Set<String> some, String... more) {
        var all = new ArrayList<>(List.of(more));
        all.addAll(some);
        return Set.copyOf(all);
    }

    static Set<String> names() {
        return MAY_USE.keySet();
    }

    /** The capability that a class belongs to, or its first package segment where it is on no table. */
    static String of(JavaClass type) {
        if (!isOurs(type)) {
            return "";
        }
        String inside = type.getPackageName().substring(BASE.length());
        return inside.isEmpty() ? "" : inside.substring(1).split("\\.")[0];
    }

    static boolean isOnTheTable(JavaClass type) {
        return names().contains(of(type)) || of(type).equals(CONSOLE);
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(BASE) || type.getPackageName().startsWith(BASE + ".");
    }

    /** Everything of ours that this capability may not touch. */
    static DescribedPredicate<JavaClass> forbiddenFor(String capability) {
        Set<String> allowed =
                MAY_USE.get(capability).stream().map(a -> BASE + "." + a).collect(Collectors.toSet());
        String row = MAY_USE.get(capability).stream().sorted().collect(Collectors.joining(", "));
        return DescribedPredicate.describe("are none of kernel, " + row, type -> {
            JavaClass outermost = outermost(type);
            return isOurs(outermost)
                    && !of(outermost).equals(capability)
                    && !of(outermost).equals("kernel")
                    && allowed.stream().noneMatch(a -> covers(a, outermost.getName()));
        });
    }

    private static boolean covers(String allowed, String name) {
        return name.equals(allowed) || name.startsWith(allowed + ".");
    }

    static JavaClass outermost(JavaClass type) {
        JavaClass inner = type.isArray() ? type.getBaseComponentType() : type;
        return inner.getEnclosingClass().map(Capabilities::outermost).orElse(inner);
    }
}
