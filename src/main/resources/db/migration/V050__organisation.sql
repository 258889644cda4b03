-- Who answers for the data: the company, its divisions, and the addresses that parcels are sent from.
create table organisation (
    id uuid primary key,
    legal_name varchar(200) not null,
    representative varchar(100) not null,
    privacy_address varchar(300) not null,
    privacy_contact varchar(300) not null,
    version bigint not null
);

create table division (
    id uuid primary key,
    code varchar(12) not null unique,
    public_name varchar(100) not null,
    contact_desk varchar(300) not null,
    hours varchar(200) not null,
    created_at timestamp with time zone not null,
    version bigint not null
);

create table sender_profile (
    id uuid primary key,
    division_id uuid not null references division (id),
    name varchar(64) not null,
    phone varchar(20) not null,
    postal_code varchar(7) not null,
    prefecture varchar(4) not null,
    city varchar(60) not null,
    street varchar(80) not null,
    building varchar(80) not null,
    b2_customer_code varchar(12) not null,
    b2_class_code varchar(3) not null,
    b2_fare_code varchar(2) not null,
    b2_service_type varchar(1) not null,
    item_name varchar(25) not null,
    version bigint not null
);
create index sender_profile_division on sender_profile (division_id);
