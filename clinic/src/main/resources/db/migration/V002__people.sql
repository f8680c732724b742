-- Clients. A correction is a new version; the newest one is the record, the older ones stay readable.

create table client (
    id            uuid          not null,
    version       int           not null,
    author        uuid          not null,
    written_at    bigint        not null,
    reason        varchar(500)  not null,
    given_name    varchar(80)   not null,
    family_name   varchar(80)   not null,
    -- both names in plain small letters, for finding; family name first, for putting in order
    search_name   varchar(400)  not null,
    sort_name     varchar(400)  not null,
    born_on       varchar(10)   not null,
    sex           varchar(10)   not null,
    skin_type     int,
    email         varchar(200)  not null,
    phone         varchar(60)   not null,
    phone_digits  varchar(60)   not null,
    notes         varchar(4000) not null,
    portrait      varchar(64),
    primary key (id, version)
);

create index client_by_name on client (search_name);
