package dev.todoke.kernel.database;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.descriptor.jdbc.TimestampUtcAsOffsetDateTimeJdbcType;

/** PostgreSQL's dialect in the words that H2's PostgreSQL mode understands too. */
public class PortableDialect extends PostgreSQLDialect {

    public PortableDialect() {
        super(DatabaseVersion.make(15));
    }

    /**
     * Instants travel with their offset. As a timestamp with a UTC calendar, the default, H2 takes them for local time and
     * keeps another moment wherever its session is not in UTC.
     */
    @Override
    public void contributeTypes(TypeContributions types, ServiceRegistry services) {
        super.contributeTypes(types, services);
        types.contributeJdbcType(TimestampUtcAsOffsetDateTimeJdbcType.INSTANCE);
    }

    /** H2 rejects PostgreSQL's {@code for no key update}. */
    @Override
    public String getForUpdateString() {
        return " for update";
    }
}
