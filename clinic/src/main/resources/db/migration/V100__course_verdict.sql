-- The last word on a course: its id is the course's own, so that a course has one.

create table course_verdict (
    id            uuid          not null,
    version       int           not null,
    author        uuid          not null,
    written_at    bigint        not null,
    reason        varchar(500)  not null,
    client        uuid          not null,
    decision      varchar(20)   not null,
    referred_to   varchar(200)  not null,
    learnt        varchar(2000) not null,
    primary key (id, version)
);
