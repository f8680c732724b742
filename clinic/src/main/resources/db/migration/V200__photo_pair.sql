-- Two photographs of one client held against each other. The asking is work to be done and moves on in place; what came of
-- it is written once and stays as it is. Measuring again is a new round with a result of its own.

create table pair_job (
    id               uuid             not null,
    client           uuid             not null,
    before_photo     uuid             not null,
    after_photo      uuid             not null,
    round            int              not null,
    chart            boolean          not null,
    asked_by         uuid             not null,
    asked_at         bigint           not null,
    state            varchar(20)      not null,
    attempts         int              not null,
    claimed_at       bigint,
    ended_at         bigint,
    fault            varchar(40)      not null,
    primary key (id),
    constraint one_job_a_round unique (before_photo, after_photo, round)
);

create index pair_job_by_state on pair_job (state, asked_at);
create index pair_job_by_client on pair_job (client);

-- The id is the job's, so that one asking has one answer.
create table pair_result (
    id               uuid             not null,
    client           uuid             not null,
    before_photo     uuid             not null,
    after_photo      uuid             not null,
    measured_at      bigint           not null,
    formula_version  varchar(80)      not null,
    figures          varchar(40000)   not null,
    primary key (id)
);

create index pair_result_by_client on pair_result (client);
create index pair_result_by_pair on pair_result (before_photo, after_photo);

create table pair_picture (
    result           uuid             not null,
    kind             varchar(30)      not null,
    client           uuid             not null,
    picture          varchar(64)      not null,
    made_at          bigint           not null,
    width_px         int              not null,
    height_px        int              not null,
    primary key (result, kind)
);

create index pair_picture_by_client on pair_picture (client);
