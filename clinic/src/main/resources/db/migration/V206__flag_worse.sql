-- A flag that gets worse is taken on anew, also where it cannot become more urgent.

alter table flag_taken_on rename to flag_taken_on_before;

create table flag_taken_on (
    flag             uuid             not null,
    urgency          varchar(20)      not null,
    times_worse      integer          not null,
    taken_by         uuid             not null,
    taken_at         bigint           not null,
    primary key (flag, urgency, times_worse)
);

insert into flag_taken_on (flag, urgency, times_worse, taken_by, taken_at)
    select flag, urgency, 0, taken_by, taken_at from flag_taken_on_before;

drop table flag_taken_on_before;
