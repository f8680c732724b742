-- The practice itself: who works here, what is set, what was done.

create table staff (
    id            uuid          not null,
    version       int           not null,
    author        uuid          not null,
    written_at    bigint        not null,
    reason        varchar(500)  not null,
    name          varchar(120)  not null,
    sign_in       varchar(120)  not null,
    role          varchar(20)   not null,
    active        boolean       not null,
    primary key (id, version)
);

-- Secrets are replaced, not versioned: an old password hash helps only an attacker.
create table credential (
    staff         uuid          not null,
    password_hash varchar(500)  not null,
    pin_hash      varchar(500),
    pin_failures  int           not null,
    primary key (staff)
);

-- What this practice calls itself and where its clock stands, one row per setting and version.
create table setting (
    name          varchar(80)   not null,
    version       int           not null,
    author        uuid          not null,
    written_at    bigint        not null,
    content       varchar(4000) not null,
    primary key (name, version)
);

create table audit_event (
    sequence      bigint        not null,
    happened_at   bigint        not null,
    actor         uuid          not null,
    action        varchar(60)   not null,
    subject       varchar(60)   not null,
    subject_id    varchar(60)   not null,
    detail        varchar(2000) not null,
    primary key (sequence)
);

-- The number of the newest audit event; the row every writer passes, one at a time.
create table audit_head (
    sequence      bigint        not null
);

insert into audit_head (sequence) values (0);
