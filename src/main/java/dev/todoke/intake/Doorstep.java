package dev.todoke.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody meets behind a link. Every page of the door follows from exactly one of these. */
public sealed interface Doorstep {

    /** The link; there is none behind {@link Unknown}. */
    FormLink link();

    /** No such link, or none that could be ours. */
    record Unknown() implements Doorstep {

        @Override
        public FormLink link() {
            throw new IllegalStateException("nothing is known of this link");
        }
    }

    /** The form may be filled in. */
    record Open(FormLink link) implements Doorstep {}

    /** Details are here. */
    record Received(FormLink link, Progress progress) implements Doorstep {}

    /** The winner said no, or took the details back. */
    record Declined(FormLink link) implements Doorstep {}

    /** The time to answer is over and nothing came. */
    record Closed(FormLink link) implements Doorstep {}

    /** The link was stopped. */
    record Stopped(FormLink link, RevocationReach reach) implements Doorstep {}

    /** Everything about the winner was erased on that day. */
    record Erased(FormLink link, LocalDate on) implements Doorstep {}

    /**
     * How far things are after a submission.
     *
     * @param changeable a holder of the receipt code may still correct
     * @param disputable somebody may still say that this answer is not theirs
     * @param withdrawable a holder of the receipt code may still take the details back
     * @param disputed two answers wait for a person
     * @param locked packing has begun
     */
    record Progress(
            boolean changeable,
            boolean disputable,
            boolean withdrawable,
            boolean disputed,
            boolean locked,
            @Nullable Parcel parcel) {}

    /** A parcel on its way; the tracking number is shown only after the receipt code. */
    record Parcel(
            boolean delivered,
            @Nullable String carrier,
            @Nullable String trackingNumber) {}
}
