-- Wrong passwords, counted by sign-in name and by address. Both only as a hash: what is typed as a name may be a password.

create table wrong_try (
    door          varchar(20)   not null,
    name_hash     varchar(64)   not null,
    wrong         int           not null,
    last_at       bigint        not null,
    primary key (door, name_hash)
);
