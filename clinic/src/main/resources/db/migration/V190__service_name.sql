-- What the practice's sign-in service (OIDC) calls a member of staff: an address until they have come in by it once,
-- from then on the service's own number for them. No row, no way in by the service.

create table service_name (
    staff         uuid          not null,
    email         varchar(254)  not null,
    issuer        varchar(400)  not null,
    subject       varchar(255)  not null,
    set_at        bigint        not null,
    primary key (staff),
    unique (email)
);

create unique index service_name_by_subject on service_name (issuer, subject) where subject <> '';
