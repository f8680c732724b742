-- Files of other products that were taken in, and which client came with which line; what is taken back says when.

create table arrival (
    id            uuid          not null,
    made_at       bigint        not null,
    file_name     varchar(200)  not null,
    hash          varchar(64)   not null,
    undone_at     bigint,
    primary key (id)
);

create table arrived_client (
    arrival       uuid          not null,
    line          bigint        not null,
    client        uuid          not null,
    reference     varchar(120)  not null,
    how           varchar(10)   not null,
    written_version int         not null,
    primary key (arrival, line)
);

create index arrived_client_by_client on arrived_client (client);
