-- What was measured on a client. A correction is a new version; the newest one is the record.

create table measurement (
    id            uuid          not null,
    version       int           not null,
    author        uuid          not null,
    written_at    bigint        not null,
    reason        varchar(500)  not null,
    client        uuid          not null,
    course        uuid,
    scale         varchar(60)   not null,
    scale_version varchar(120)  not null,
    direction     varchar(20)   not null,
    occasion      varchar(20)   not null,
    measured_on   varchar(10)   not null,
    rater_kind    varchar(10)   not null,
    rater_staff   uuid,
    rater_name    varchar(120)  not null,
    blinded       boolean       not null,
    place         varchar(120)  not null,
    against_on    varchar(10),
    items         varchar(4000) not null,
    total         double precision,
    notes         varchar(2000) not null,
    withdrawn     varchar(500)  not null,
    atlas_version varchar(80)   not null,
    primary key (id, version)
);

create index measurement_by_client on measurement (client);
create index measurement_by_course on measurement (course);
