package dev.todoke.staff;

import dev.todoke.kernel.ApprovalSubject;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.WorkName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** A yes is called by what it is about. */
@ApplicationScoped
class ApprovalWorkName implements WorkName {

    private final RequestedApprovals approvals;

    ApprovalWorkName(RequestedApprovals approvals) {
        this.approvals = approvals;
    }

    @Override
    @Transactional
    public Optional<String> name(Operation work) {
        return work.code() != OperationCode.APPROVE
                ? Optional.empty()
                : approvals
                        .findByIdOptional(work.object())
                        .filter(approval -> approval.division().equals(work.division()))
                        .flatMap(approvals::subject)
                        .map(ApprovalSubject.Subject::name);
    }
}
