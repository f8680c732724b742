-- A code from the machine's console, for somebody who cannot get in any more. Good once and for a short while.

create table way_back (
    staff         uuid          not null,
    code_hash     varchar(64)   not null,
    made_at       bigint        not null,
    primary key (staff)
);
