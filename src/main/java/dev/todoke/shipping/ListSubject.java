package dev.todoke.shipping;

import dev.todoke.kernel.ApprovalSubject;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a request for a list's export is about: changed as soon as one row, insert or frame is another. */
@ApplicationScoped
class ListSubject implements ApprovalSubject {

    private final ShippingLists lists;
    private final ListExport export;

    ListSubject(ShippingLists lists, ListExport export) {
        this.lists = lists;
        this.export = export;
    }

    @Override
    public Optional<Subject> of(Operation asked) {
        if (asked.code() != OperationCode.EXPORT_LIST) {
            return Optional.empty();
        }
        return lists.findByIdOptional(asked.object()).map(list -> {
            boolean open = list.producedAt() == null && list.discardedAt() == null;
            return new Subject(
                    list.reference(),
                    "/desk/lists/" + list.id(),
                    open && export.operation(list).equals(asked));
        });
    }
}
