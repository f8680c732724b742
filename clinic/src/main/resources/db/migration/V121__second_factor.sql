-- What is asked for beside a password. The secret itself lies sealed in the vault.

create table second_factor (
    staff         uuid          not null,
    secret        varchar(64)   not null,
    last_step     bigint        not null,
    set_at        bigint        not null,
    primary key (staff)
);

-- Each good once, for whoever lost the telephone; only hashes.
create table recovery_code (
    staff         uuid          not null,
    code_hash     varchar(64)   not null,
    primary key (staff, code_hash)
);
