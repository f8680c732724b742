-- Tablets and computers on which somebody has signed in with a password today: only there a PIN is enough.

create table known_device (
    token_hash    varchar(64)   not null,
    staff         uuid          not null,
    known_at      bigint        not null,
    primary key (token_hash)
);
