-- After the session: the sheet that was handed over, what the client told, and the flags it raised.

create table given_sheet (
    id              uuid          not null,
    client          uuid          not null,
    session         uuid          not null,
    session_version int           not null,
    sheet_version   int           not null,
    atlas_version   varchar(64)   not null,
    depth           varchar(10)   not null,
    counted_from_at bigint        not null,
    how             varchar(20)   not null,
    given_at        bigint        not null,
    given_by        uuid          not null,
    primary key (id)
);

create index given_sheet_by_session on given_sheet (session);
create index given_sheet_by_client on given_sheet (client);

-- Answers are JSON by the id of the question: true and false, a number, {"day":2}, {"notYet":true}, or the option's id.
create table check_in (
    id            uuid           not null,
    version       int            not null,
    author        uuid           not null,
    written_at    bigint         not null,
    reason        varchar(500)   not null,
    client        uuid           not null,
    session       uuid           not null,
    due_hours     int            not null,
    told_at       bigint         not null,
    answers       varchar(8000)  not null,
    own_words     varchar(4000)  not null,
    photographs   varchar(2000)  not null,
    primary key (id, version)
);

create index check_in_by_session on check_in (session);
create index check_in_by_client on check_in (client);

-- A flag seen again, closed, or reported is its next version. Sightings and the closing are JSON, read and written whole.
create table red_flag (
    id            uuid           not null,
    version       int            not null,
    author        uuid           not null,
    written_at    bigint         not null,
    reason        varchar(500)   not null,
    client        uuid           not null,
    session       uuid           not null,
    rule          varchar(60)    not null,
    urgency       varchar(20)    not null,
    raised_at     bigint         not null,
    sightings     varchar(16000) not null,
    is_open       boolean        not null,
    closing       varchar(16000),
    report_due_on varchar(10),
    atlas_version varchar(64)    not null,
    primary key (id, version)
);

create index red_flag_by_session on red_flag (session);
create index red_flag_by_client on red_flag (client);
create index red_flag_by_state on red_flag (is_open, report_due_on);
