-- Who speaks with a client or for her: a guardian, an interpreter. A correction is a new version; one that was withdrawn
-- stays readable.

create table companion (
    id            uuid          not null,
    version       int           not null,
    author        uuid          not null,
    written_at    bigint        not null,
    reason        varchar(500)  not null,
    client        uuid          not null,
    role          varchar(20)   not null,
    name          varchar(120)  not null,
    relation      varchar(80)   not null,
    language      varchar(80)   not null,
    reached       varchar(200)  not null,
    withdrawn     boolean       not null,
    primary key (id, version)
);

create index companion_of_client on companion (client);
