package dev.todoke.post;

import dev.todoke.kernel.TodokeSettings;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Mail, one recipient each. Off unless a sender is set ({@code quarkus.mailer.from}). */
@ApplicationScoped
public class MailPost {

    private final ReactiveMailer mailer;
    private final Optional<String> from;
    private final String host;
    private final Duration patience;

    MailPost(
            ReactiveMailer mailer,
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from,
            PostSettings post,
            TodokeSettings settings) {
        this.mailer = mailer;
        this.from = from;
        this.patience = post.patience();
        this.host = settings.desk().url().getHost();
    }

    public boolean isOn() {
        return from.isPresent();
    }

    void send(UUID letter, RecipientAddress to, NoticeText text) throws SendFailed {
        Mail mail = Mail.withText(to.text(), text.subject(), text.body())
                .addHeader("Auto-Submitted", "auto-generated")
                // The same for every try: a mailbox that got it twice can tell.
                .addHeader("Message-ID", "<" + letter + "@" + host + ">");
        try {
            mailer.send(mail).await().atMost(patience);
        } catch (RuntimeException e) {
            throw new SendFailed("mail-server", false);
        }
    }
}
