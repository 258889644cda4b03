package dev.todoke.post;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.OperationCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;

/** Spreads notices over their recipients and sends what is due. */
@ApplicationScoped
class PostTask implements ClockTask {

    private final Spreading spreading;
    private final Sending sending;
    private final Letters letters;

    PostTask(Spreading spreading, Sending sending, Letters letters) {
        this.spreading = spreading;
        this.sending = sending;
        this.letters = letters;
    }

    @Override
    public String name() {
        return "post.send";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Set<OperationCode> operations() {
        return Set.of(OperationCode.SEND_NOTICES);
    }

    @Override
    public void run(Authority clock) {
        spreading.waiting().forEach(spreading::spread);
        sending.send(sending.due(), clock);
        letters.tidy();
    }
}
