-- The link a client takes home after a session. What opens it is kept only as its SHA-256. It is a key and no record of
-- care, so its row is kept up to date; every opening, wrong try and revoking is an event of the audit.

create table client_link (
    id              uuid          not null,
    client          uuid          not null,
    session         uuid          not null,
    token_hash      varchar(64)   not null,
    made_at         bigint        not null,
    made_by         uuid          not null,
    expires_at      bigint        not null,
    wrong_tries     int           not null,
    locked_at       bigint,
    revoked_at      bigint,
    first_used_at   bigint,
    last_used_at    bigint,
    primary key (id)
);

create unique index client_link_by_token on client_link (token_hash);
create index client_link_by_session on client_link (session);
create index client_link_by_lock on client_link (locked_at);

-- A check-in that a client typed herself stands on the day page until somebody who treats has opened it.
create table check_in_read (
    check_in      uuid          not null,
    read_by       uuid          not null,
    read_at       bigint        not null,
    primary key (check_in)
);
