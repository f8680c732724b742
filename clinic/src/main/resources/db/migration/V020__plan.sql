-- What is planned and agreed. A correction is a new version; the newest one is the record, the older ones stay readable.

create table course (
    id               uuid          not null,
    version          int           not null,
    author           uuid          not null,
    written_at       bigint        not null,
    reason           varchar(500)  not null,
    client           uuid          not null,
    concern          varchar(60)   not null,
    device           varchar(60)   not null,
    sessions         int           not null,
    spacing_days     int           not null,
    on_label         boolean       not null,
    off_label_why    varchar(1000) not null,
    numbing_product  varchar(60),
    numbing_strength varchar(60),
    numbing_grams    double precision,
    numbing_cm2      double precision,
    numbing_minutes  int,
    notes            varchar(4000) not null,
    state            varchar(20)   not null,
    state_reason     varchar(1000) not null,
    atlas_version    varchar(64)   not null,
    primary key (id, version)
);

create index course_of_client on course (client);

create table course_zone (
    course           uuid          not null,
    version          int           not null,
    place            int           not null,
    area             varchar(60)   not null,
    depth_mm         double precision not null,
    passes           int           not null,
    primary key (course, version, place),
    foreign key (course, version) references course (id, version)
);

create table course_off_label (
    course           uuid          not null,
    version          int           not null,
    place            int           not null,
    words            varchar(1000) not null,
    primary key (course, version, place),
    foreign key (course, version) references course (id, version)
);

-- A second version is the withdrawal.
create table consent (
    id               uuid          not null,
    version          int           not null,
    author           uuid          not null,
    written_at       bigint        not null,
    reason           varchar(500)  not null,
    client           uuid          not null,
    kind             varchar(20)   not null,
    course           uuid,
    course_version   int           not null,
    text_id          varchar(60)   not null,
    text_version     varchar(20)   not null,
    text_hash        varchar(64)   not null,
    text_shown       text          not null,
    signed_name      varchar(160)  not null,
    drawing          varchar(64)   not null,
    guardian         varchar(160)  not null,
    interpreter      varchar(160)  not null,
    signed_on        varchar(10)   not null,
    valid_until_on   varchar(10)   not null,
    withdrawn_on     varchar(10),
    primary key (id, version)
);

create index consent_of_client on consent (client);

create table test_patch (
    id               uuid          not null,
    version          int           not null,
    author           uuid          not null,
    written_at       bigint        not null,
    reason           varchar(500)  not null,
    client           uuid          not null,
    product          varchar(160)  not null,
    area             varchar(60)   not null,
    placed_on        varchar(10)   not null,
    read_from_on     varchar(10)   not null,
    result           varchar(20)   not null,
    read_on          varchar(10),
    note             varchar(1000) not null,
    decision         varchar(1000) not null,
    primary key (id, version)
);

create index test_patch_of_client on test_patch (client);

create table competence (
    id               uuid          not null,
    version          int           not null,
    author           uuid          not null,
    written_at       bigint        not null,
    reason           varchar(500)  not null,
    operator         uuid          not null,
    device           varchar(60)   not null,
    since_on         varchar(10)   not null,
    until_on         varchar(10),
    evidence         varchar(500)  not null,
    primary key (id, version)
);

-- Without a course it is a standing order.
create table prescriber_order (
    id               uuid          not null,
    version          int           not null,
    author           uuid          not null,
    written_at       bigint        not null,
    reason           varchar(500)  not null,
    course           uuid,
    prescriber       varchar(160)  not null,
    registration     varchar(80)   not null,
    since_on         varchar(10)   not null,
    until_on         varchar(10)   not null,
    scope            varchar(1000) not null,
    primary key (id, version)
);

create index prescriber_order_of_course on prescriber_order (course);
