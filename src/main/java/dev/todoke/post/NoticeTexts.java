package dev.todoke.post;

import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.organisation.Division;
import dev.todoke.organisation.Divisions;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the letters. */
@ApplicationScoped
class NoticeTexts {

    private final Divisions divisions;
    private final String desk;

    NoticeTexts(Divisions divisions, TodokeSettings settings) {
        this.divisions = divisions;
        this.desk = settings.desk().url().toString().replaceAll("/+$", "");
    }

    @Transactional
    NoticeText of(StaffNotices.Notice notice, Optional<String> stopLink) {
        NoticeMessages ja = MessageBundles.get(NoticeMessages.class, Localized.Literal.of("ja"));
        NoticeMessages en = MessageBundles.get(NoticeMessages.class, Localized.Literal.of("en"));
        String code = notice.code().name();
        String where = division(notice.division());
        String link = desk + page(notice.code());
        String body = part(ja, code, notice.count(), where, link, stopLink)
                + "\n--\n"
                + part(en, code, notice.count(), where, link, stopLink);
        return new NoticeText(ja.subject(ja.what(code), en.what(code)), body);
    }

    private static String part(
            NoticeMessages words, String code, int count, String where, String link, Optional<String> stopLink) {
        StringBuilder text = new StringBuilder(words.what(code)).append('\n');
        if (count > 0) {
            text.append(words.count(count)).append('\n');
        }
        if (!where.isEmpty()) {
            text.append(words.division(where)).append('\n');
        }
        text.append(words.next(link)).append('\n');
        stopLink.ifPresent(stop -> text.append(words.stop(stop)).append('\n'));
        return text.toString();
    }

    private String division(@Nullable UUID id) {
        return Optional.ofNullable(id)
                .flatMap(divisions::findByIdOptional)
                .map(Division::code)
                .orElse("");
    }

    static String page(StaffNotices.Code code) {
        return switch (code) {
            case APPROVAL_ASKED -> "/desk/approvals";
            case ERASURE_OVERDUE -> "/desk/retention";
            case JOB_FAILED -> "/desk/system";
            case OPENING_BUDGET_PASSED -> "/desk/audit";
            case SIGN_IN_ALARM -> "/desk/security";
            case TOKEN_MADE -> "/desk/tokens";
            case RECOVERY_STARTED, LONE_DEED, FACTORS_CHANGED, BREAK_GLASS -> "/desk";
            case RECIPIENT_REMOVED -> "/desk/post";
        };
    }
}
