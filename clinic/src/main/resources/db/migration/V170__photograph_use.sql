-- Where a photograph was shown outside the record, under which consent. Taking it down is a further version.

create table photograph_use (
    id            uuid          not null,
    version       int           not null,
    author        uuid          not null,
    written_at    bigint        not null,
    reason        varchar(500)  not null,
    client        uuid          not null,
    photograph    uuid          not null,
    consent       uuid          not null,
    purpose       varchar(20)   not null,
    place         varchar(300)  not null,
    used_on       varchar(10)   not null,
    used_by       uuid          not null,
    taken_down_on varchar(10),
    taken_down_by uuid,
    primary key (id, version)
);

create index photograph_use_of_client on photograph_use (client);
create index photograph_use_of_photograph on photograph_use (photograph);
