package dev.todoke.post;

import dev.todoke.kernel.Ids;
import dev.todoke.kernel.StaffNotices;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Something to tell (通知): written with the deed it tells of, spread over the recipients afterwards. */
@Entity
@DynamicUpdate
@Table(name = "post_notice")
class ToldNotice {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column
    private StaffNotices.Code code;

    @Column
    private @Nullable UUID division;

    @Column
    private @Nullable UUID object;

    @Column(name = "count_told")
    private int count;

    @Column(name = "day_told")
    private LocalDate day;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "spread_at")
    private @Nullable Instant spreadAt;

    protected ToldNotice() {}

    ToldNotice(StaffNotices.Notice told, LocalDate day, Instant at) {
        this.id = Ids.next();
        this.code = told.code();
        this.division = told.division();
        this.object = told.object();
        this.count = told.count();
        this.day = day;
        this.toldAt = at;
    }

    UUID id() {
        return id;
    }

    StaffNotices.Notice told() {
        return new StaffNotices.Notice(code, division, object, count);
    }

    LocalDate day() {
        return day;
    }

    Instant toldAt() {
        return toldAt;
    }
}
