package dev.todoke.console.demo;

import dev.todoke.kernel.LinkToken;
import dev.todoke.kernel.TodokeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tells where to go and who may sign in; kept beside the demo's database, so that the next start can tell it again. */
@ApplicationScoped
class DemoNotice {

    private final TodokeSettings settings;
    private final DemoStaff staff;

    DemoNotice(TodokeSettings settings, DemoStaff staff) {
        this.settings = settings;
        this.staff = staff;
    }

    void keep(List<DemoStaff.Person> people, LinkToken open) {
        List<String> lines = new ArrayList<>(List.of(open.text()));
        people.forEach(
                p -> lines.add(String.join("\t", p.id().toString(), p.name(), p.title(), p.password(), p.seed())));
        try {
            Files.createDirectories(settings.data());
            if (!Files.exists(file())) {
                Files.createFile(
                        file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(file(), lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void show() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (!Files.exists(file())) {
            out.println("\nThis demo was made elsewhere; its people are not known here.\n");
            return;
        }
        try {
            List<String> lines = Files.readAllLines(file(), StandardCharsets.UTF_8);
            out.println(text(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(List<String> lines) {
        StringBuilder text = new StringBuilder("""

                ----------------------------------------------------------------------------
                 Todoke demo. Everything in it is invented: the company 空色工房, its two
                 campaigns, its 200 winners (152 + 48 is our own split). This machine only.
                ----------------------------------------------------------------------------
                """);
        text.append("  The desk (事務局)   ").append(settings.desk().url()).append("/desk\n");
        text.append("  A winner's link     ")
                .append(settings.door().url())
                .append("/f#")
                .append(lines.get(0))
                .append("\n\n  Who may sign in (name · password · one-time code now · seed for an authenticator)\n");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            var person = new DemoStaff.Person(UUID.fromString(cells[0]), cells[1], cells[2], cells[3], cells[4]);
            text.append(String.format(
                    "    %-6s %s  %s  %s  %s%n",
                    person.name(), person.password(), staff.codeNow(person), person.seed(), person.title()));
        }
        return text.append("""

                  A code is good for about a minute and only once; later ones come from an
                  authenticator with the seed, or from a restart. Stop with Ctrl-C; begin anew
                  by removing the folder demo/.
                """).toString();
    }

    private Path file() {
        return settings.data().resolve("demo-people.txt");
    }
}
