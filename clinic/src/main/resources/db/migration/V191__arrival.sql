-- Files of other products that were taken in. What is taken back says when, and nothing of what came with it is left.
create table arrival (
    id               uuid           not null,
    author           uuid           not null,
    made_at          bigint         not null,
    kind             varchar(20)    not null,
    product          varchar(80)    not null,
    file_name        varchar(200)   not null,
    hash             varchar(64)    not null,
    taken            int            not null,
    undone_at        bigint,
    primary key (id)
);

-- Which client came with which line, and what the other product calls her. Rows are only added.
create table arrived_client (
    arrival          uuid           not null,
    line             bigint         not null,
    client           uuid           not null,
    reference        varchar(120)   not null,
    how              varchar(10)    not null,
    primary key (arrival, line)
);

create index arrived_client_of_client on arrived_client (client);

-- What another product said of her: a visit, a note, a photograph. Rows are only added.
create table arrived_entry (
    id               uuid           not null,
    arrival          uuid           not null,
    client           uuid           not null,
    line             bigint         not null,
    what             varchar(20)    not null,
    happened_on      varchar(10),
    clock_time       varchar(5)     not null,
    by_whom          varchar(160)   not null,
    title            varchar(200)   not null,
    words            varchar(20000) not null,
    appointment      uuid,
    original         varchar(64)    not null,
    shown            varchar(64)    not null,
    width_px         int            not null,
    height_px        int            not null,
    hash             varchar(64)    not null,
    primary key (id)
);

create index arrived_entry_of_client on arrived_entry (client);
create index arrived_entry_of_arrival on arrived_entry (arrival);
