package dev.todoke.kernel.database;

import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.PostgreSQLDialect;

/** PostgreSQL's dialect in the words that H2's PostgreSQL mode understands too. */
public class PortableDialect extends PostgreSQLDialect {

    public PortableDialect() {
        super(DatabaseVersion.make(15));
    }

    /** H2 rejects PostgreSQL's {@code for no key update}. */
    @Override
    public String getForUpdateString() {
        return " for update";
    }
}
