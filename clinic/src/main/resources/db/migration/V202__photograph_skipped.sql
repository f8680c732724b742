-- A view that was not taken in a session, and why. Only ever added to.

create table photograph_skipped (
    id               uuid             not null,
    client           uuid             not null,
    session_id       uuid             not null,
    moment           varchar(20)      not null,
    taken_from       varchar(20)      not null,
    because          varchar(500)     not null,
    author           uuid             not null,
    written_at       bigint           not null,
    primary key (id)
);

create index photograph_skipped_by_session on photograph_skipped (session_id);
