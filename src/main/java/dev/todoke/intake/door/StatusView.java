package dev.todoke.intake.door;

import dev.todoke.intake.Doorstep;
import org.jspecify.annotations.Nullable;

/**
 * How far things are.
 *
 * @param holder whoever looks has proven the receipt code
 * @param collided an answer was just sent although another one was there first
 */
public record StatusView(
        String h1,
        Notice notice,
        Doorstep.Progress progress,
        boolean holder,
        boolean collided,
        @Nullable String codeError) {

    public boolean shipped() {
        return progress.parcel() != null;
    }

    public boolean delivered() {
        return progress.parcel() != null && progress.parcel().delivered();
    }

    /** Shown only after the receipt code: it may tell an area. */
    public @Nullable String tracking() {
        return holder && progress.parcel() != null ? progress.parcel().trackingNumber() : null;
    }

    public @Nullable String carrier() {
        return holder && progress.parcel() != null ? progress.parcel().carrier() : null;
    }

    public boolean mayWithdraw() {
        return holder && progress.withdrawable() && !progress.disputed();
    }
}
