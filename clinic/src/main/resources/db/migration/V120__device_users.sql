-- Who has signed in on which device today, each with a password of their own: several on one tablet.

alter table known_device rename to known_device_before;

create table known_device (
    token_hash    varchar(64)   not null,
    staff         uuid          not null,
    known_at      bigint        not null,
    primary key (token_hash, staff)
);

insert into known_device (token_hash, staff, known_at) select token_hash, staff, known_at from known_device_before;

drop table known_device_before;
