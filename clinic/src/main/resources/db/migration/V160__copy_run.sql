-- Every backup and every rehearsal of one that this practice has made by itself, as it ended.

create table copy_run (
    id            uuid          not null,
    kind          varchar(20)   not null,
    started_at    bigint        not null,
    ended_at      bigint        not null,
    good          boolean       not null,
    archive       varchar(300)  not null,
    words         varchar(2000) not null,
    primary key (id)
);

create index copy_run_by_end on copy_run (ended_at);
