-- What was expected of each zone of a version of a course. Rows are added with the version and never changed.

create table course_forecast (
    course           uuid          not null,
    version          int           not null,
    place            int           not null,
    area             varchar(60)   not null,
    author           uuid          not null,
    written_at       bigint        not null,
    atlas_version    varchar(64)   not null,
    model_version    varchar(64)   not null,
    draws            int           not null,
    effective_draws  double precision not null,
    answer           text          not null,
    primary key (course, version, area),
    foreign key (course, version) references course (id, version)
);
