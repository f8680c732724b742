-- Every measure of eleven regions of a face is longer than what was allowed for the figures of one comparison.

alter table pair_result rename to pair_result_before;

create table pair_result (
    id               uuid             not null,
    client           uuid             not null,
    before_photo     uuid             not null,
    after_photo      uuid             not null,
    measured_at      bigint           not null,
    formula_version  varchar(80)      not null,
    figures          varchar(400000)  not null,
    primary key (id)
);

insert into pair_result (id, client, before_photo, after_photo, measured_at, formula_version, figures)
    select id, client, before_photo, after_photo, measured_at, formula_version, figures from pair_result_before;

drop table pair_result_before;

create index pair_result_by_client on pair_result (client);
create index pair_result_by_pair on pair_result (before_photo, after_photo);
